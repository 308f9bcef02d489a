import type { ReactNode } from 'react';
import type { KioskPhase, KioskView } from '../../electron/contract/kiosk-view.ts';
import type { VisitorMessage } from '../../electron/contract/visitor-message.ts';
import { Closed } from '../pictures/closed.tsx';
import { TakeCard } from '../pictures/take-card.tsx';
import { TakePhone } from '../pictures/take-phone.tsx';
import { GuideButtons } from '../stage/guide-buttons.tsx';
import { MediaPictures } from '../stage/media-pictures.tsx';
import { messagePicture } from '../stage/message-picture.tsx';
import { NoticeFull } from '../stage/notice-full.tsx';
import { Sending } from '../stage/sending.tsx';
import { StagePage } from '../stage/stage-page.tsx';
import { stagePhasePicture } from '../stage/stage-phase-picture.tsx';
import { HelpLine } from './help-line.tsx';
import { KioskContentsList } from './kiosk-contents-list.tsx';
import { KioskName } from './kiosk-name.tsx';
import type { KioskPageProps } from './kiosk-page.tsx';
import { needsHelp } from './kiosk-words.ts';

/** What stands on a page of the kiosk above its two places for touching; the pad has a page of its own. */
export function KioskMain({ phase, view, words, act, findMissing }: KioskPageProps) {
  const { title } = words;
  return (
    <StagePage
      name={phase.kind}
      title={
        phase.kind === 'shown' && phase.name !== null ? (
          <KioskName name={phase.name} findMissing={findMissing} />
        ) : (
          title
        )
      }
      body={words.body}
      picture={pictureOf(phase, view)}
    >
      {phase.kind === 'informing' && (
        <>
          <NoticeFull view={view} attended={false} />
          <div className="stage-buttons">
            <GuideButtons view={view} act={act} />
          </div>
        </>
      )}
      {phase.kind === 'waiting-for-consent' && <Sending items={view.notice.items} />}
      {phase.kind === 'shown' && phase.contents !== null && (
        <KioskContentsList
          contents={phase.contents}
          language={view.language}
          findMissing={findMissing}
        />
      )}
      {needsHelp(phase) && <HelpLine view={view} />}
    </StagePage>
  );
}

const COMES_TO_NOBODY: readonly VisitorMessage[] = ['staff', 'other-way', 'pin-stop'];

function pictureOf(phase: KioskPhase, view: KioskView): ReactNode {
  switch (phase.kind) {
    case 'ready':
    case 'waiting-for-medium':
      return <MediaPictures view={view} />;
    case 'message':
      // Nobody comes to the visitor here.
      return COMES_TO_NOBODY.includes(phase.message) ? null : messagePicture(phase.message, view);
    case 'shown':
      return phase.medium === 'mdoc' ? <TakePhone /> : <TakeCard />;
    case 'setup-problem':
      return <Closed />;
    case 'informing':
    case 'waiting-for-pin':
      return null;
    default:
      return stagePhasePicture(phase, view);
  }
}
