import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';
import type { StageView } from '../../electron/contract/stage-view.ts';
import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';
import { DetailsGuide } from './details-guide.tsx';
import { PhoneHelpGuide } from './phone-help-guide.tsx';
import type { ActOnStage } from './stage-act.ts';

/** States in which there is time for a guide; in all others what to do now stands alone. */
const GUIDED: readonly (VisitorPhase | KioskPhase)['kind'][] = [
  'ready',
  'informing',
  'waiting-for-medium',
  'waiting-for-consent',
  'message',
];

/** The page that the visitor opened, or the clerk for the visitor. */
export function StageGuide({
  view,
  kind,
  attended,
  act,
}: {
  view: StageView;
  kind: (VisitorPhase | KioskPhase)['kind'];
  attended: boolean;
  act: ActOnStage;
}) {
  if (view.guide === 'none' || !GUIDED.includes(kind)) return null;
  return view.guide === 'details' ? (
    <DetailsGuide view={view} attended={attended} act={act} />
  ) : (
    <PhoneHelpGuide view={view} act={act} />
  );
}
