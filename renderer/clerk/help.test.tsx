import { describe, expect, it } from 'vitest';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import { READER_TYPES } from '../../pipeline/purpose/reader-type.ts';
import { BOTH, markup, texts, viewOf } from './clerk-part.fixture.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { HelpText } from './help-text.tsx';
import { HELP_TOPICS, topicFor } from './help-topic.ts';

const nothing = () => undefined;

const SENTENCE = {
  ja: 'カードの表を見て、生年月日6けた（年は書いてあるとおり）',
  en: 'Look at the front of the card and type the birth date (6 digits, year as printed)',
} as const;

describe.each(BOTH)('the help in %s', (language) => {
  const view = viewOf(language);
  const topic = (name: (typeof HELP_TOPICS)[number], more = view) =>
    texts(language, <HelpText topic={name} view={more} />);

  it('is there while it is open, with a name and a way out, and gone otherwise', () => {
    const [open, closed] = [true, false].map((is) =>
      markup(language, <HelpDialog view={view} act={nothing} open={is} onOpenChange={nothing} />),
    );
    expect(open).toMatch(/<dialog class="over-screen help" aria-labelledby="[^"]+"/);
    expect(open).toContain(language === 'ja' ? '閉じる <kbd>Esc</kbd>' : 'Close <kbd>Esc</kbd>');
    expect(closed).toBe('');
  });

  it('has something to say on every topic, and each of it once', () => {
    const said = HELP_TOPICS.map((name) => topic(name));
    expect(said.filter((lines) => lines.length < 4)).toEqual([]);
    expect(said.map((lines) => lines.length)).toEqual(said.map((lines) => new Set(lines).size));
  });

  it('gives the one sentence for a colleague, with the picture of the card’s face', () => {
    expect(topic('number')[0]).toContain(SENTENCE[language]);
    expect(markup(language, <HelpText topic="number" view={view} />)).toContain('card-picture');
  });

  it('words the sentence for a card after the reader of this counter', () => {
    const said = READER_TYPES.map((readerType) => {
      const settings = { ...view.settings, readerType };
      return topic('say', { ...view, settings })[1];
    });
    expect(new Set(said).size).toBe(READER_TYPES.length);
  });

  it('says nothing to phones where only cards are taken, nor to cards where only phones are', () => {
    const heads = (['card', 'phone', 'either'] as const).map((media) => {
      const said = topic('say', { ...view, media });
      const card = language === 'ja' ? 'カードの方' : 'With a card';
      const phone = language === 'ja' ? 'スマートフォンの方' : 'With a phone';
      return [said.includes(card), said.includes(phone)];
    });
    expect(heads).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it('tells of Android only where Android is read', () => {
    const found = [false, true].map((android) =>
      topic('phone', { ...view, settings: { ...view.settings, android } })
        .join()
        .includes('Android'),
    );
    expect(found).toEqual([false, true]);
  });

  it('names every key of the clerk’s view', () => {
    const keys = topic('keys').filter((text) => /^(Esc|F\d+)$/.test(text));
    expect(keys).toEqual(['Esc', 'F1', 'F2', 'F6', 'F8', 'F9', 'F12']);
  });
});

describe('the help', () => {
  it('has staff accuse nobody and keep nothing', () => {
    const trouble = texts('ja', <HelpText topic="trouble" view={viewOf('ja')} />);
    expect(trouble).toContain(
      'その場で疑いを口にしません。カードやスマートフォンを取り上げません。',
    );
  });

  it('opens at what somebody who asks right now most likely wants to know', () => {
    const kinds: readonly ClerkPhase['kind'][] = [
      'ready',
      'waiting-for-number',
      'waiting-for-consent',
      'shown',
      'refused',
    ];
    expect(kinds.map((kind) => topicFor({ kind } as ClerkPhase))).toEqual([
      'say',
      'number',
      'phone',
      'face',
      'trouble',
    ]);
  });
});
