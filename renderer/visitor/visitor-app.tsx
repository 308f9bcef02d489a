import { useEffect } from 'react';
import type { VisitorAct } from '../../electron/contract/stage-acts.ts';
import type { VisitorView } from '../../electron/contract/visitor-view.ts';
import { useSteady } from '../pace/use-steady.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { useSignals } from '../sound/use-signals.ts';
import { HINT } from '../speech/speak.ts';
import { useSpeech } from '../speech/use-speech.ts';
import { LanguageBar } from '../stage/language-bar.tsx';
import { Marks } from '../stage/marks.tsx';
import { SpeechButton } from '../stage/speech-button.tsx';
import { StageAnnouncer } from '../stage/stage-announcer.tsx';
import { StageButton } from '../stage/stage-button.tsx';
import { StageGuide } from '../stage/stage-guide.tsx';
import { useWords } from '../stage/use-words.ts';
import { phaseKey, visitorPace } from './visitor-pace.ts';
import { VisitorPage } from './visitor-page.tsx';
import { visitorSpeech } from './visitor-speech.ts';
import { visitorWords } from './visitor-words.ts';

export type VisitorActs = VisitorAct | { readonly type: 'turn'; readonly on: false };

/** The visitor's window: few words, large, one picture, and never any data (ui-spec 1.2). */
export function VisitorApp({ view, act }: { view: VisitorView; act: (act: VisitorActs) => void }) {
  const { t } = useWords();
  const phase = useSteady(view.phase, phaseKey(view.phase), visitorPace(view.phase));
  const words = visitorWords(phase, view, t);
  useSignals(phase.kind, view.volume);
  const { hasVoice } = useSpeech({
    lines: visitorSpeech(phase, view, t),
    language: view.language,
    on: view.speech,
    again: phase.kind === 'waiting-for-consent' && phase.hints > 0 ? HINT : null,
  });
  useWayBack(view.turned, act);
  return (
    <div className="stage visitor">
      <StageAnnouncer words={words} urgent={phase.kind === 'shown' || phase.kind === 'message'} />
      <header className="stage-header">
        <Marks view={view} />
        <div className="stage-bar">
          {view.turned && (
            <StageButton
              text={t('button.backToStaff')}
              className="stage-turn"
              onPress={() => act({ type: 'turn', on: false })}
            />
          )}
          {view.writing && (
            <p className="stage-writing">
              <Ruby text={t('writing')} />
            </p>
          )}
          <SpeechButton on={view.speech} hasVoice={hasVoice} act={act} />
          <LanguageBar view={view} act={act} />
        </div>
      </header>
      <VisitorPage phase={phase} view={view} words={words} act={act} />
      <StageGuide view={view} kind={phase.kind} attended act={act} />
    </div>
  );
}

/** F2 goes back to the clerk's view where there is only one window (ui-spec 1.7). */
function useWayBack(turned: boolean, act: (act: VisitorActs) => void): void {
  useEffect(() => {
    if (!turned) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F2') return;
      event.preventDefault();
      act({ type: 'turn', on: false });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [turned, act]);
}
