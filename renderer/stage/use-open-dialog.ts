import { type RefObject, useEffect, useRef } from 'react';
import { focusFirst } from './focus-first.ts';

/** Opens the dialog over the page, with the focus on its button, for as long as it is drawn. */
export function useOpenDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    if (opened === null) return undefined;
    opened.showModal();
    focusFirst(opened);
    return () => opened.close();
  }, []);
  return dialog;
}
