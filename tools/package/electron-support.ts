import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.ts';

/** docs/electron-support.json: which majors get repairs, and the day on which somebody looked. */
export interface Support {
  readonly checked: string;
  readonly majors: readonly { readonly major: number; readonly endsWith: number }[];
}

/** A new major comes every eight weeks: a list that is older may call one supported that is not any more. */
const LONGEST_DAYS = 90;
const DAY_MS = 86_400_000;

export function readSupport(): Support {
  return JSON.parse(readFileSync(join(ROOT, 'docs/electron-support.json'), 'utf8')) as Support;
}

/** Whether nobody has looked for so long that no package for people should be made of it. */
export function isStale({ checked }: Pick<Support, 'checked'>, today: Date): boolean {
  return !(today.getTime() - Date.parse(checked) <= LONGEST_DAYS * DAY_MS);
}
