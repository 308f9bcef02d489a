import type { VisitorPhase, VisitorView } from '../../electron/contract/visitor-view.ts';
import { HoldStill } from '../pictures/hold-still.tsx';
import { TakeCard } from '../pictures/take-card.tsx';
import { TakePhone } from '../pictures/take-phone.tsx';
import { Wait } from '../pictures/wait.tsx';
import { messagePicture } from '../stage/message-picture.tsx';
import { Sending } from '../stage/sending.tsx';
import type { ActOnStage } from '../stage/stage-act.ts';
import { StagePage } from '../stage/stage-page.tsx';
import type { PhaseWords } from '../stage/stage-phase.ts';
import { stagePhasePicture } from '../stage/stage-phase-picture.tsx';
import { ReadyPage } from './ready-page.tsx';

/** The visitor's screen of a state. */
export function VisitorPage({
  phase,
  view,
  words,
  act,
}: {
  phase: VisitorPhase;
  view: VisitorView;
  words: PhaseWords;
  act: ActOnStage;
}) {
  if (phase.kind === 'ready' || phase.kind === 'waiting-for-medium') {
    return <ReadyPage view={view} words={words} act={act} />;
  }
  return (
    <StagePage name={phase.kind} {...words} picture={pictureOf(phase, view)}>
      {phase.kind === 'waiting-for-consent' && <Sending items={view.notice.items} />}
    </StagePage>
  );
}

function pictureOf(
  phase: Exclude<VisitorPhase, { kind: 'ready' | 'waiting-for-medium' }>,
  view: VisitorView,
) {
  switch (phase.kind) {
    case 'waiting-for-number':
      return <HoldStill readerType={view.readerType} brought="card" />;
    case 'shown':
      if (phase.staffChecks) return <Wait />;
      return phase.medium === 'mdoc' ? <TakePhone /> : <TakeCard />;
    case 'message':
      return messagePicture(phase.message, view);
    default:
      return stagePhasePicture(phase, view);
  }
}
