import { useEffect, useLayoutEffect, useState } from 'react';
import type { ShownResult } from '../../electron/contract/clerk-view.ts';
import { findMissing, type Missing } from '../names/missing-glyphs.ts';
import type { Act } from './clerk-app.tsx';

/** Characters of the shown record that no font here draws; known before the first frame that shows it. */
export function useMissingGlyphs(
  { name = '', address = '', notices }: ShownResult,
  act: Act,
): readonly Missing[] {
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  useLayoutEffect(() => setMissing(findMissing(name, address)), [name, address]);
  const tell = missing.length > 0 && !notices.includes('glyph-missing');
  useEffect(() => {
    if (tell) act({ type: 'glyph-missing' });
  }, [tell, act]);
  return missing;
}
