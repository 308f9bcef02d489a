import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HINT, type Speaker, startSpeaking } from './speak.ts';

/** Says nothing, notes everything; a text takes two seconds. */
class NotingSpeaker implements Speaker {
  readonly noted: string[] = [];
  readonly #begun = Date.now();
  #waiting: SpeechSynthesisUtterance[] = [];

  utter = (text: string) => ({ text, onend: null }) as unknown as SpeechSynthesisUtterance;

  speak = (utterance: SpeechSynthesisUtterance) => {
    const { text, rate, lang } = utterance;
    this.noted.push(`${this.#seconds()} ${text} ${utterance.voice?.name} ${lang} ${rate}`);
    this.#waiting.push(utterance);
    if (this.#waiting.length === 1) setTimeout(this.#finish, 2000);
  };

  cancel = () => {
    this.noted.push(`${this.#seconds()} silence`);
    this.#waiting = [];
  };

  #finish = () => {
    const done = this.#waiting.shift();
    if (this.#waiting.length > 0) setTimeout(this.#finish, 2000);
    done?.onend?.({} as SpeechSynthesisEvent);
  };

  #seconds() {
    return (Date.now() - this.#begun) / 1000;
  }
}

const voice = { name: 'near', lang: 'ja-JP' } as SpeechSynthesisVoice;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('texts that are spoken', () => {
  it('are said in their order, slowly, by the given voice, and once', () => {
    const speaker = new NotingSpeaker();
    startSpeaking(speaker, { texts: ['見出し', '本文'], voice, again: null });
    vi.advanceTimersByTime(120_000);
    expect(speaker.noted).toEqual(['0 見出し near ja-JP 0.85', '0 本文 near ja-JP 0.85']);
  });

  it('as a hint are said three times more, ten seconds after the last word, then never again', () => {
    const speaker = new NotingSpeaker();
    startSpeaking(speaker, { texts: ['もう一度'], voice, again: HINT });
    vi.advanceTimersByTime(300_000);
    expect(speaker.noted).toEqual(
      [0, 12, 24, 36].map((second) => `${second} もう一度 near ja-JP 0.85`),
    );
  });

  it('end at once, and nothing is said again later', () => {
    const speaker = new NotingSpeaker();
    const stop = startSpeaking(speaker, { texts: ['一', '二'], voice, again: HINT });
    vi.advanceTimersByTime(1000);
    stop();
    stop();
    vi.advanceTimersByTime(300_000);
    expect(speaker.noted.slice(2)).toEqual(['1 silence']);
  });

  it('end between two times of a hint too', () => {
    const speaker = new NotingSpeaker();
    const stop = startSpeaking(speaker, { texts: ['一'], voice, again: HINT });
    vi.advanceTimersByTime(5000);
    stop();
    vi.advanceTimersByTime(300_000);
    expect(speaker.noted.slice(1)).toEqual(['5 silence']);
  });
});
