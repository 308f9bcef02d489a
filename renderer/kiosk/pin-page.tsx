import type { KioskAct } from '../../electron/contract/kiosk-act.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { StagePage } from '../stage/stage-page.tsx';
import type { PhaseWords } from '../stage/stage-phase.ts';
import { useWords } from '../stage/use-words.ts';
import type { KioskActions } from './kiosk-actions.ts';
import { KioskFooter } from './kiosk-footer.tsx';
import { PinPadEntry } from './pin-pad-entry.tsx';
import { usePin } from './use-pin.ts';
import { usePinKeys } from './use-pin-keys.ts';

/** The PIN, for the first time or once more (ui-spec 1.8). */
export function PinPage({
  words,
  triesLeft,
  doubted,
  actions,
  act,
}: {
  words: PhaseWords;
  triesLeft: number | null;
  doubted: boolean;
  actions: KioskActions;
  act: (act: KioskAct) => void;
}) {
  const { t } = useWords();
  const pin = usePin((digits) => act({ type: 'code', digits }));
  // Who types is there: the question is answered.
  usePinKeys(pin, () => {
    if (doubted) act({ type: 'still-here' });
  });
  return (
    <>
      <StagePage name="pin" {...words}>
        <p className="stage-body">
          <Ruby text={t('kiosk.pin.warning')} />
        </p>
        <PinPadEntry pin={pin} triesLeft={triesLeft} />
      </StagePage>
      <KioskFooter actions={actions} pin={pin} act={act} />
    </>
  );
}
