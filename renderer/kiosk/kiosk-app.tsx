import type { KioskAct } from '../../electron/contract/kiosk-act.ts';
import type { KioskView } from '../../electron/contract/kiosk-view.ts';
import { findMissing as findMissingHere } from '../names/missing-glyphs.ts';
import { useSteady } from '../pace/use-steady.ts';
import { useSignals } from '../sound/use-signals.ts';
import { HINT } from '../speech/speak.ts';
import { useSpeech } from '../speech/use-speech.ts';
import { LanguageBar } from '../stage/language-bar.tsx';
import { Marks } from '../stage/marks.tsx';
import { SpeechButton } from '../stage/speech-button.tsx';
import { StageAnnouncer } from '../stage/stage-announcer.tsx';
import { StageGuide } from '../stage/stage-guide.tsx';
import { useWords } from '../stage/use-words.ts';
import { DoubtDialog } from './doubt-dialog.tsx';
import { isDoubted } from './is-doubted.ts';
import type { FindMissing } from './kiosk-name.tsx';
import { kioskKey, kioskPace } from './kiosk-pace.ts';
import { KioskPage } from './kiosk-page.tsx';
import { kioskSpeech } from './kiosk-speech.ts';
import { kioskWords } from './kiosk-words.ts';
import { useShut } from './use-shut.ts';

/** The window of an unattended counter (ui-spec 1.8, 1.9): one thing at a time, and a way out of each. */
export function KioskApp({
  view,
  act,
  findMissing = findMissingHere,
}: {
  view: KioskView;
  act: (act: KioskAct) => void;
  findMissing?: FindMissing;
}) {
  const { t } = useWords();
  useShut();
  const key = kioskKey(view.phase);
  const phase = useSteady(view.phase, key, kioskPace(view.phase));
  const words = kioskWords(phase, t);
  useSignals(phase.kind, view.volume);
  const { hasVoice } = useSpeech({
    lines: kioskSpeech(phase, t),
    language: view.language,
    on: view.speech,
    again: phase.kind === 'waiting-for-consent' && phase.hints > 0 ? HINT : null,
  });
  const bar = (
    <div className="stage-bar">
      <SpeechButton on={view.speech} hasVoice={hasVoice} act={act} />
      <LanguageBar view={view} act={act} />
    </div>
  );
  const low = view.layout === 'low';
  return (
    <div className="stage kiosk" data-layout={view.layout}>
      <StageAnnouncer words={words} urgent={phase.kind === 'shown' || phase.kind === 'message'} />
      <header className="stage-header">
        <Marks view={view} />
        {!low && bar}
      </header>
      <KioskPage
        key={kioskKey(phase)}
        phase={phase}
        view={view}
        words={words}
        act={act}
        findMissing={findMissing}
      />
      {low && <aside className="stage-header">{bar}</aside>}
      {isDoubted(phase) && <DoubtDialog stillHere={() => act({ type: 'still-here' })} />}
      <StageGuide view={view} kind={phase.kind} attended={false} act={act} />
    </div>
  );
}
