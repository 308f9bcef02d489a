import { describe, expect, it } from 'vitest';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import { BOTH, markup, TRAINING, texts, viewOf } from './clerk-part.fixture.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { louder, quieter } from './volume-steps.ts';

const nothing = () => undefined;
const READING: ClerkPhase = { kind: 'reading', step: null, percent: 10, medium: null };

const WORDS = {
  ja: { unchecked: '한국어（未校閲）', off: '消音', until: '終了するまで' },
  en: {
    unchecked: '한국어 (not checked by a native reader)',
    off: 'Muted',
    until: 'until the program ends',
  },
} as const;

describe.each(BOTH)('the settings in %s', (language) => {
  const view = viewOf(language, { training: { ...TRAINING, on: false } });
  const dialog = (more: Partial<typeof view> = {}, open = true) => (
    <SettingsDialog view={{ ...view, ...more }} act={nothing} open={open} onOpenChange={nothing} />
  );
  const html = (more: Partial<typeof view> = {}) => markup(language, dialog(more));

  it('are there while they are open, and gone otherwise', () => {
    expect(html()).toContain('<dialog class="over-screen settings"');
    expect(markup(language, dialog({}, false))).toBe('');
  });

  it('offer the languages in the counter’s order, and mark those that nobody has checked', () => {
    const languages = [
      { language: 'en', checked: true },
      { language: 'ja', checked: true },
      { language: 'ko', checked: false },
    ] as const;
    const settings = { ...view.settings, languages, visitorLanguage: 'ja' } as const;
    const options = [...html({ settings }).matchAll(/<option value="([^"]+)"([^>]*)>([^<]+)/g)];
    expect(options.map(([, value, selected, text]) => [value, selected?.trim(), text])).toEqual([
      ['en', '', 'English'],
      ['ja', 'selected=""', '日本語'],
      ['ko', '', WORDS[language].unchecked],
    ]);
  });

  it('show the reader of this counter as the chosen one of four, each with its picture', () => {
    const drawn = html({ settings: { ...view.settings, readerType: 'upright' } });
    expect(drawn.match(/data-picture="card-on-reader-[^"]+"/g)).toHaveLength(4);
    const checked = [...drawn.matchAll(/<input[^>]*>/g)].flatMap(([input]) =>
      input.includes('checked') ? [/value="([^"]+)"/.exec(input)?.[1]] : [],
    );
    expect(checked).toEqual(['upright']);
  });

  it('say that it is muted at nought', () => {
    const said = [0, 70].map((volume) =>
      texts(language, dialog({ settings: { ...view.settings, volume } })).includes(
        WORDS[language].off,
      ),
    );
    expect(said).toEqual([true, false]);
  });

  it('say how long they last, and who writes how it begins', () => {
    const said = texts(language, dialog()).join();
    expect(said).toContain(WORDS[language].until);
    expect(said).toContain('settings.json');
  });

  it('print nothing and begin no practice while a visitor is received, but may end one', () => {
    const refused = (more: Partial<typeof view>) =>
      (html(more).match(/<button[^>]*disabled=""/g) ?? []).length;
    expect([
      refused({}),
      refused({ phase: READING }),
      refused({ phase: READING, training: TRAINING }),
    ]).toEqual([0, 3, 2]);
  });

  it('offer practice only where there is a simulator', () => {
    const count = (more: Partial<typeof view>) => (html(more).match(/role="switch"/g) ?? []).length;
    expect([count({}), count({ training: null })]).toEqual([2, 1]);
  });

  it('show a sheet as it will be printed, marked as one of an uncertified program', () => {
    const preview = (sheet: 'sticker' | 'how-to-hold') =>
      markup(language, <SheetPreview sheet={sheet} view={view} act={nothing} onClose={nothing} />);
    expect(preview('sticker')).toContain('sticker-sheet');
    expect(preview('how-to-hold')).toContain('hold-sheet');
    expect(preview('how-to-hold')).toContain('評価用（認定前）');
  });
});

describe('the volume', () => {
  it('goes by tens, from wherever the settings began, and never past its ends', () => {
    const begins = [0, 5, 60, 65, 95, 100];
    expect(begins.map((percent) => [quieter(percent), louder(percent)])).toEqual([
      [0, 10],
      [0, 10],
      [50, 70],
      [60, 70],
      [90, 100],
      [90, 100],
    ]);
  });
});
