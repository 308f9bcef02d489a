import { useEffect, useRef } from 'react';
import { NO_SCAN, qrOf, SCAN_PAUSE_MS, takeKey } from '../components/scanned-keys.ts';
import type { Act } from './clerk-app.tsx';

/** Where letters are typed on purpose: the field for QR codes, and lists that are searched by letter. */
const TAKES_LETTERS = '[data-takes-letters], select';

/**
 * A scanner that types a phone's QR code is heard wherever the focus is, and none of its digits becomes
 * part of a number. What is no code of a phone is dropped.
 */
export function useScanner(act: Act): void {
  const scan = useRef(NO_SCAN);
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const give = (qr: string | null) => {
      if (qr !== null) act({ type: 'qr', text: qr });
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(TAKES_LETTERS)) return;
      const { scan: next, swallowed, qr } = takeKey(scan.current, event.key, event.timeStamp);
      scan.current = next;
      if (!swallowed) return;
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(pause);
      give(qr);
      // Not every scanner ends with a key.
      pause = setTimeout(() => {
        const said = qrOf(scan.current);
        scan.current = NO_SCAN;
        give(said);
      }, SCAN_PAUSE_MS);
    };
    window.addEventListener('keydown', press, true);
    return () => {
      clearTimeout(pause);
      window.removeEventListener('keydown', press, true);
    };
  }, [act]);
}
