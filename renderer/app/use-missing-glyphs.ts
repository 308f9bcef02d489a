import { useEffect, useLayoutEffect, useState } from 'react';
import type { ShownResult } from '../../electron/contract/clerk-view.ts';
import { findMissing, type Missing } from '../names/missing-glyphs.ts';
import type { Act } from './clerk-app.tsx';

const NONE: readonly Missing[] = [];

/** Characters of the shown record that no font here draws; known before the first frame that shows it. */
export function useMissingGlyphs(
  { name = '', address = '', notices }: ShownResult,
  act: Act,
): readonly Missing[] {
  const [missing, setMissing] = useState(NONE);
  useLayoutEffect(() => {
    const found = findMissing(name, address);
    // The same list where all is well: nothing is drawn a second time.
    setMissing(found.length === 0 ? NONE : found);
  }, [name, address]);
  const tell = missing.length > 0 && !notices.includes('glyph-missing');
  useEffect(() => {
    if (tell) act({ type: 'glyph-missing' });
  }, [tell, act]);
  return missing;
}
