import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { CONTENTS, KIOSK_PHASES, RESULT, wordsIn } from '../stage/stage.fixture.tsx';
import { kioskSpeech } from './kiosk-speech.ts';

describe('what is said aloud at a kiosk', () => {
  const t = wordsIn('ja');

  it('is of a result nothing of the person, whatever stands there', () => {
    const said = [RESULT, { ...RESULT, contents: CONTENTS }].map((phase) => kioskSpeech(phase, t));
    expect(said).toEqual(Array(2).fill(['終わりました。お取りください。']));
  });

  it('is of a wrong PIN to press it again, and neither that it was wrong nor how often', () => {
    const wrong = {
      kind: 'message',
      message: 'pin-wrong',
      triesLeft: 2,
      typeAgain: true,
      retry: false,
    } as const;
    expect(kioskSpeech(wrong, t)).toEqual(['暗証番号を押してください（数字4けた）']);
  });

  it('asks whether somebody is still there, whatever the page', () => {
    const waits = { kind: 'waiting-for-medium', doubted: true } as const;
    expect(kioskSpeech(waits, t)).toEqual(['まだ操作中ですか']);
  });

  it.each(VISITOR_LANGUAGES)('is of each state something, and no value, in %s', (language) => {
    const words = wordsIn(language);
    const wrong = KIOSK_PHASES.filter((phase) => {
      const lines = kioskSpeech(phase, words);
      return lines.join('') === '' || lines.some((line) => line.includes('{{'));
    });
    expect(wrong).toEqual([]);
  });
});
