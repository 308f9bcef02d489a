/** Slower than talk: for old ears and for those who learn the language (ui-spec 7). */
const RATE = 0.85;

/** What is said again, as a hint is: so often after the first time, each so long after the last word. */
export interface SpokenAgain {
  readonly times: number;
  readonly afterMs: number;
}

/** Hints are said three times more, every ten seconds, and then there is silence (ui-spec 7). */
export const HINT: SpokenAgain = { times: 3, afterMs: 10_000 };

/** What says a text: the page's own voice, or the stand-in of a test. */
export interface Speaker {
  readonly speak: (utterance: SpeechSynthesisUtterance) => void;
  readonly cancel: () => void;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
}

export interface Speech {
  readonly texts: readonly string[];
  /** Always given: without one the system takes its own, which may not be local. */
  readonly voice: SpeechSynthesisVoice;
  /** Null where it is said once. */
  readonly again: SpokenAgain | null;
}

/** Says the texts one after the other; the answer ends it, and is safe to call twice. */
export function startSpeaking(speaker: Speaker, { texts, voice, again }: Speech): () => void {
  let left = again?.times ?? 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  // Held until the end: an utterance that nobody holds may be collected before it tells its end.
  let saying: readonly SpeechSynthesisUtterance[] = [];

  const say = () => {
    saying = texts.map((text) => utterance(speaker, text, voice));
    const last = saying.at(-1);
    if (last !== undefined) last.onend = sayAgainLater;
    for (const each of saying) speaker.speak(each);
  };
  const sayAgainLater = () => {
    if (stopped || again === null || left === 0) return;
    left -= 1;
    timer = setTimeout(say, again.afterMs);
  };

  say();
  return () => {
    if (stopped) return;
    stopped = true;
    clearTimeout(timer);
    for (const each of saying) each.onend = null;
    speaker.cancel();
  };
}

function utterance(speaker: Speaker, text: string, voice: SpeechSynthesisVoice) {
  const made = speaker.utter(text);
  made.voice = voice;
  made.lang = voice.lang;
  made.rate = RATE;
  return made;
}
