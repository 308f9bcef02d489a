import type { ReactNode } from 'react';
import { Ruby } from '../ruby/ruby.tsx';
import type { ActOnStage } from './stage-act.ts';
import { StageButton } from './stage-button.tsx';
import { useOpenDialog } from './use-open-dialog.ts';
import { useWords } from './use-words.ts';

/**
 * A page over what stands there. The browser keeps focus and reading inside it; the one big button and
 * Escape ask for its end, and it is gone when the view says so.
 */
export function GuideDialog({
  name,
  title,
  beside,
  act,
  children,
}: {
  name: string;
  title: string;
  beside?: ReactNode;
  act: ActOnStage;
  children: ReactNode;
}) {
  const { t } = useWords();
  const dialog = useOpenDialog();
  const close = () => act({ type: 'guide', page: 'none' });

  return (
    <dialog
      ref={dialog}
      className="stage-guide"
      data-page={name}
      aria-labelledby="guide-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="stage-guide-title">
        <h1 id="guide-title">
          <Ruby text={title} />
        </h1>
        {beside}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: in some languages it scrolls, by keyboard too */}
      <section className="stage-guide-body" tabIndex={0} aria-labelledby="guide-title">
        {children}
      </section>
      <StageButton text={t('button.close')} className="primary stage-close" first onPress={close} />
    </dialog>
  );
}
