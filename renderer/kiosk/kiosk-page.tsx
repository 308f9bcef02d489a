import { useEffect, useRef } from 'react';
import type { KioskAct } from '../../electron/contract/kiosk-act.ts';
import type { KioskPhase, KioskView } from '../../electron/contract/kiosk-view.ts';
import { focusFirst } from '../stage/focus-first.ts';
import type { PhaseWords } from '../stage/stage-phase.ts';
import { isDoubted } from './is-doubted.ts';
import { kioskActions } from './kiosk-actions.ts';
import { KioskFooter } from './kiosk-footer.tsx';
import { KioskMain } from './kiosk-main.tsx';
import type { FindMissing } from './kiosk-name.tsx';
import { PinPage } from './pin-page.tsx';

export interface KioskPageProps {
  readonly phase: KioskPhase;
  readonly view: KioskView;
  readonly words: PhaseWords;
  readonly act: (act: KioskAct) => void;
  readonly findMissing: FindMissing;
}

/** One page of the kiosk with its two places for touching. A new page takes the focus. */
export function KioskPage(props: KioskPageProps) {
  const { phase, words, act } = props;
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (page.current !== null) focusFirst(page.current);
  }, []);
  const actions = kioskActions(phase);
  const pad = phase.kind === 'waiting-for-pin' || (phase.kind === 'message' && phase.typeAgain);
  return (
    <div className="kiosk-page" ref={page}>
      {pad ? (
        <PinPage
          words={words}
          triesLeft={phase.triesLeft}
          doubted={isDoubted(phase)}
          actions={actions}
          act={act}
        />
      ) : (
        <>
          <KioskMain {...props} />
          <KioskFooter actions={actions} pin={null} act={act} />
        </>
      )}
    </div>
  );
}
