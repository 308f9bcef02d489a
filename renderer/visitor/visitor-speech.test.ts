import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { VISITOR_PHASES, wordsIn } from '../stage/stage.fixture.tsx';
import { visitorSpeech } from './visitor-speech.ts';

const EITHER = { media: 'either', readerType: 'flat-pad' } as const;

describe('what is said aloud to a visitor', () => {
  const t = wordsIn('ja');
  const of = (messages: readonly string[]) =>
    VISITOR_PHASES.filter((phase) => phase.kind === 'message').filter(
      (phase) => messages.length === 0 || messages.includes(phase.message),
    );

  it('is of most messages only that somebody comes: none tells a room what went wrong', () => {
    const said = new Map(
      of([]).map((phase) => [phase.message, visitorSpeech(phase, EITHER, t).join('')]),
    );
    const staff = [...said].filter(([, words]) => words === '係の者がまいります。');
    expect(staff.map(([message]) => message)).toEqual([
      'staff',
      'which-card',
      'declined',
      'not-on-phone',
      'pin-wrong',
      'pin-stop',
      'other-way',
      'need-card',
    ]);
  });

  it('is of a result that it has ended, and never that somebody looks at it', () => {
    const shown = VISITOR_PHASES.filter(({ kind }) => kind === 'shown');
    expect(shown.map((phase) => visitorSpeech(phase, EITHER, t))).toEqual([
      ['終わりました。お取りください。'],
      ['終わりました。お取りください。'],
      ['読み取りが終わりました'],
    ]);
  });

  it.each(VISITOR_LANGUAGES)('is of each state something, and no value, in %s', (language) => {
    const words = wordsIn(language);
    const wrong = VISITOR_PHASES.filter((phase) => {
      const lines = visitorSpeech(phase, EITHER, words);
      return lines.join('') === '' || lines.some((line) => line.includes('{{'));
    });
    expect(wrong).toEqual([]);
  });
});
