import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A dialog of the clerk's over the screen. The browser keeps focus and reading inside it and gives the
 * focus back to what opened it; Escape closes it and never reaches the reading behind it.
 */
export function OverScreen({
  name,
  title,
  onClose,
  buttons,
  children,
}: {
  name: string;
  title: string;
  onClose: () => void;
  /** Beside the title, before the one that closes. */
  buttons?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('clerk');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    heading.current?.focus();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`over-screen ${name}`}
      aria-labelledby={id}
      onKeyDown={keepEscape}
      onClose={() => dialog.current?.open === false && onClose()}
    >
      <div className="over-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {buttons}
        <button type="button" className="quiet" onClick={onClose}>
          {t('close')} <kbd>Esc</kbd>
        </button>
      </div>
      {children}
    </dialog>
  );
}

function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/** A dialog that the page opens and closes: by its button, by a key, or because of what happened. */
export interface Opened {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}
