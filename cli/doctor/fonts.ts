import { spawnSync } from 'node:child_process';
import type { Finding } from './doctor-command.ts';

/** Families without which rare kanji of names are drawn in another shape or not at all. */
const WANTED = ['IPAmjMincho', 'Noto Serif CJK JP'] as const;

/** Fonts for names; only where the system can be asked (fontconfig). */
export function examineFonts(): Finding {
  const listed = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  if (listed.status !== 0) {
    return { what: 'fonts', state: 'warning', text: 'cannot be asked here (no fc-list)' };
  }
  const missing = WANTED.filter((family) => !listed.stdout.includes(family));
  if (missing.length === 0) return { what: 'fonts', state: 'ok', text: WANTED.join(', ') };
  return {
    what: 'fonts',
    state: 'warning',
    text: `missing: ${missing.join(', ')}; rare kanji rest on the card's own images`,
    remedy: 'Debian: apt-get install fonts-ipamj-mincho fonts-noto-cjk',
  };
}
