import { useEffect, useState } from 'react';
import type { KioskAct } from '../../electron/contract/kiosk-act.ts';
import { StageButton } from '../stage/stage-button.tsx';
import { useWords } from '../stage/use-words.ts';
import type { KioskActions } from './kiosk-actions.ts';
import { PIN_LENGTH } from './pin-keys.ts';
import type { Pin } from './use-pin.ts';

/** Milliseconds in which a second tap still belongs to the page before. */
const DOUBLE_TAP_MS = 400;

/** The way out bottom left and the way on bottom right, on every page at the same place. */
export function KioskFooter({
  actions: { leave, main },
  pin,
  act,
}: {
  actions: KioskActions;
  /** Where the pad is on the page, its confirmation is the way on. */
  pin: Pin | null;
  act: (act: KioskAct) => void;
}) {
  const { t } = useWords();
  const fresh = useFresh();
  if (leave === null && main === null) return null;
  return (
    <footer className="kiosk-footer" data-fresh={fresh}>
      {leave !== null && (
        <StageButton
          text={t(`kiosk.button.${leave.word}`)}
          className="kiosk-leave"
          onPress={() => act(leave.act)}
        />
      )}
      {main !== null && (
        <StageButton
          text={t(`kiosk.button.${main.word}`)}
          className={`primary kiosk-main kiosk-${main.word}`}
          first
          onPress={() => act(main.act)}
        />
      )}
      {pin !== null && (
        <StageButton
          text={t('kiosk.button.confirm')}
          className="primary kiosk-main"
          disabled={pin.count < PIN_LENGTH}
          onPress={pin.confirm}
        />
      )}
    </footer>
  );
}

/** A double tap on はじめる must not be 次へ as well: what comes to the same place is not touched at once. */
function useFresh(): boolean {
  const [fresh, setFresh] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), DOUBLE_TAP_MS);
    return () => clearTimeout(timer);
  }, []);
  return fresh;
}
