import { useEffect, useState } from 'react';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { spokenText } from '../ruby/ruby-text.ts';
import { type SpokenAgain, startSpeaking } from './speak.ts';
import { pageSynthesis, useVoice } from './use-voice.ts';

/**
 * What is said of a screen. Only texts of the visitor's catalogue as they stand there: never one with a
 * value in it, so no name, date, digit, number of tries or cause can be heard (ui-spec 7).
 */
export interface SpokenScreen {
  /** Heading first, then body; furigana marks are read by their よみ. */
  readonly lines: readonly string[];
  readonly language: VisitorLanguage;
  readonly on: boolean;
  /** `HINT` for what is said again; null for what is said once. */
  readonly again: SpokenAgain | null;
}

/**
 * Speaks a screen when it appears. The first touch or key ends it until the texts change. `hasVoice` is
 * false where this machine has no voice of its own for the language: then nothing is said at all.
 */
export function useSpeech({ lines, language, on, again }: SpokenScreen): {
  readonly hasVoice: boolean;
} {
  const voice = useVoice(language);
  const texts = JSON.stringify(lines.map(spokenText).filter((line) => line.trim() !== ''));
  const { times = 0, afterMs = 0 } = again ?? {};
  // The list of voices may be made anew while one of them speaks: that is no other voice.
  const [spoken, setSpoken] = useState(voice);
  if (spoken?.voiceURI !== voice?.voiceURI) setSpoken(voice);

  useEffect(() => {
    if (!on || spoken === null) return undefined;
    return speakUntilTouched(spoken, JSON.parse(texts), times === 0 ? null : { times, afterMs });
  }, [on, spoken, texts, times, afterMs]);

  return { hasVoice: voice !== null };
}

function speakUntilTouched(
  voice: SpeechSynthesisVoice,
  texts: readonly string[],
  again: SpokenAgain | null,
): (() => void) | undefined {
  const synthesis = pageSynthesis();
  if (synthesis === null || texts.length === 0) return undefined;
  const stop = startSpeaking(
    {
      speak: (utterance) => synthesis.speak(utterance),
      cancel: () => synthesis.cancel(),
      utter: (text) => new SpeechSynthesisUtterance(text),
    },
    { texts, voice, again },
  );
  // A key that is held down is the touch that switched the speech on.
  const touched = (event: Event) => {
    if (!(event instanceof KeyboardEvent && event.repeat)) stop();
  };
  window.addEventListener('pointerdown', touched, true);
  window.addEventListener('keydown', touched, true);
  return () => {
    window.removeEventListener('pointerdown', touched, true);
    window.removeEventListener('keydown', touched, true);
    stop();
  };
}
