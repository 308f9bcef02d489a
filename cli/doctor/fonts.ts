import { spawnSync } from 'node:child_process';
import type { Finding } from './doctor-command.ts';

/** Any one of these families is enough, and which package of Debian has the first. */
interface NeededFont {
  readonly families: readonly [string, ...string[]];
  readonly package: string;
}

/** Without one of each, rare kanji of names are drawn in another shape or not at all (renderer/names). */
export const FONTS_OF_NAMES: readonly NeededFont[] = [
  { families: ['IPAmjMincho', 'IPAmj明朝'], package: 'fonts-ipamj-mincho' },
  {
    families: ['Noto Serif CJK JP', 'Noto Serif JP', 'Source Han Serif JP', 'Hiragino Mincho ProN'],
    package: 'fonts-noto-cjk',
  },
  { families: ['HanaMinA'], package: 'fonts-hanazono' },
  { families: ['HanaMinB'], package: 'fonts-hanazono' },
];

/** The visitor's texts in Nepali; all other languages are drawn by what every system has. */
const FONT_OF_NEPALI: NeededFont = {
  families: ['Lohit Devanagari', 'Noto Sans Devanagari', 'Nirmala UI'],
  package: 'fonts-lohit-deva',
};

/** Fonts for names and for the visitor's texts; only where the system can be asked (fontconfig). */
export function examineFonts(): Finding {
  const listed = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  if (listed.status !== 0) {
    return {
      what: 'fonts',
      state: 'warning',
      text: 'cannot be asked here (no fc-list)',
      remedy: `See that there are ${FONTS_OF_NAMES.map(({ families }) => families[0]).join(', ')}`,
    };
  }
  const installed = new Set(listed.stdout.split(/[,\n]/).map((family) => family.trim()));
  const isMissing = ({ families }: NeededFont) => !families.some((each) => installed.has(each));
  const names = FONTS_OF_NAMES.filter(isMissing);
  const nepali = [FONT_OF_NEPALI].filter(isMissing);
  if (names.length + nepali.length === 0) {
    return { what: 'fonts', state: 'ok', text: 'for names and for every language' };
  }
  return {
    what: 'fonts',
    state: 'warning',
    text: [
      ...names.map(({ families }) => `${families[0]} is missing`),
      ...(names.length > 0 ? ['rare kanji stand as their code or as the card’s own images'] : []),
      ...nepali.map(({ families }) => `${families[0]} is missing for texts in Nepali`),
    ].join('; '),
    remedy: `Debian: apt-get install ${[...new Set([...names, ...nepali].map((each) => each.package))].join(' ')}`,
  };
}
