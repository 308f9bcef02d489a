import { cameraTarget } from './camera-target.ts';
import { jpegTarget } from './jpeg-target.ts';
import { mdocTargets } from './mdoc-targets.ts';
import { ndefTargets } from './ndef-targets.ts';
import { parserTargets } from './parser-targets.ts';
import { deviceResponseTarget, phoneReadingTarget } from './phone-target.ts';
import { readingTarget } from './reading-target.ts';
import type { FuzzTarget } from './target.ts';
import { x509Targets } from './x509-targets.ts';

/** Everything that takes bytes from outside. */
export async function allTargets(): Promise<FuzzTarget[]> {
  return [
    ...parserTargets(),
    ...ndefTargets(),
    ...(await mdocTargets()),
    ...x509Targets(),
    jpegTarget(),
    await cameraTarget(),
    await readingTarget(),
    await deviceResponseTarget(),
    await phoneReadingTarget(),
  ];
}
