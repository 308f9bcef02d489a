import { useEffect, useLayoutEffect, useRef } from 'react';
import { pinKeyOf } from './pin-keys.ts';
import type { Pin } from './use-pin.ts';

/** The number keys of a keyboard press the pad's, wherever the focus is; Enter confirms unless it is on a button. */
export function usePinKeys(pin: Pin, touched: () => void): void {
  const latest = useRef({ pin, touched });
  useEffect(() => {
    latest.current = { pin, touched };
  });
  // Before the pad is painted: whoever sees it may type.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = pinKeyOf(event.key);
      if (key === null) return;
      const onButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (key === 'confirm' && onButton) return;
      event.preventDefault();
      const { pin: now, touched: told } = latest.current;
      told();
      if (key === 'erase') now.erase();
      else if (key === 'confirm') now.confirm();
      else now.press(key);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
