import type { ReactNode } from 'react';
import type { StageView } from '../../electron/contract/stage-view.ts';
import { Closed } from '../pictures/closed.tsx';
import { HoldStill } from '../pictures/hold-still.tsx';
import { PhoneApprove } from '../pictures/phone-approve.tsx';
import { StaffComes } from '../pictures/staff-comes.tsx';
import { TakeCard } from '../pictures/take-card.tsx';
import { TakePhone } from '../pictures/take-phone.tsx';
import { Wait } from '../pictures/wait.tsx';
import type { StagePhase } from './stage-phase.ts';

/** The one picture of a state; null where nothing is to be done and nobody is to come. */
export function stagePhasePicture(phase: StagePhase, { readerType }: StageView): ReactNode {
  switch (phase.kind) {
    case 'engaging':
      return <HoldStill readerType={readerType} brought="iphone" />;
    case 'waiting-for-consent':
      return <PhoneApprove />;
    case 'reading':
      if (phase.verifying || phase.medium === null) return <Wait />;
      return (
        <HoldStill readerType={readerType} brought={phase.medium === 'mdoc' ? 'iphone' : 'card'} />
      );
    case 'waiting-for-removal':
      return phase.medium === 'mdoc' ? <TakePhone /> : <TakeCard />;
    case 'paused':
      return <Closed />;
    case 'setup-problem':
      return <StaffComes />;
    case 'wiping':
      return null;
  }
}
