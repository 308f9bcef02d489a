import type { KioskView } from '../../electron/contract/kiosk-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { useWords } from '../stage/use-words.ts';
import { WrittenIn } from '../stage/written-in.tsx';

/** Whom to ask here, in the words of the settings. */
export function HelpLine({ view }: { view: KioskView }) {
  const { t } = useWords();
  return (
    <p className="kiosk-help">
      {view.helpLine === null ? (
        <Ruby text={t('kiosk.help')} />
      ) : (
        <WrittenIn text={view.helpLine} language={view.language} />
      )}
    </p>
  );
}
