import { Ruby } from '../ruby/ruby.tsx';
import { StageButton } from '../stage/stage-button.tsx';
import { useOpenDialog } from '../stage/use-open-dialog.ts';
import { useWords } from '../stage/use-words.ts';

/** 「続けますか」 over the page, before the time is over: one big button, and every key that closes says yes. */
export function DoubtDialog({ stillHere }: { stillHere: () => void }) {
  const { t } = useWords();
  const dialog = useOpenDialog();
  return (
    <dialog
      ref={dialog}
      className="kiosk-doubt"
      aria-labelledby="doubt-title"
      onCancel={(event) => {
        event.preventDefault();
        stillHere();
      }}
    >
      <h1 id="doubt-title">
        <Ruby text={t('kiosk.doubted.title')} />
      </h1>
      <StageButton
        text={t('kiosk.doubted.stillHere')}
        className="primary kiosk-still-here"
        first
        onPress={stillHere}
      />
    </dialog>
  );
}
