import type { VisitorView } from '../../electron/contract/visitor-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { GuideButtons } from '../stage/guide-buttons.tsx';
import { MediaPictures } from '../stage/media-pictures.tsx';
import { NoticeShort } from '../stage/notice-short.tsx';
import type { ActOnStage } from '../stage/stage-act.ts';
import type { PhaseWords } from '../stage/stage-phase.ts';

/** Before the tap (ui-spec 1.2): what to put where, and below it what is looked at and what is kept. */
export function ReadyPage({
  view,
  words,
  act,
}: {
  view: VisitorView;
  words: PhaseWords;
  act: ActOnStage;
}) {
  return (
    <main className="stage-ready" data-page="ready">
      <h1>
        <Ruby text={words.title} />
      </h1>
      <p className="stage-body">
        <Ruby text={words.body} />
      </p>
      <MediaPictures view={view} />
      <div className="stage-before">
        <NoticeShort view={view} />
        <div className="stage-buttons">
          <GuideButtons view={view} act={act} />
        </div>
      </div>
    </main>
  );
}
