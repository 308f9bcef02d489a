import { defaultDataFolder, placesIn } from '../../desk/data-folder.ts';
import { readerBindingIn } from '../../desk/reader-binding.ts';
import { lookAtReaders } from '../look-at-readers.ts';
import { parseWords } from '../parse-words.ts';
import { examineClock } from './clock.ts';
import { examineFonts } from './fonts.ts';
import { examineHealth } from './health.ts';
import { examineBinding, examineReaders } from './readers.ts';
import { examineSettings } from './settings.ts';
import { examineTrust } from './trust.ts';

/** One line of the doctor: what was looked at, how it is, and what to do where it is not well. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'broken';
  readonly text: string;
  readonly remedy?: string;
}

const OPTIONS = {
  data: { type: 'string' },
  trust: { type: 'string' },
  'files-only': { type: 'boolean' },
} as const;
const MARK = { ok: 'ok     ', warning: 'warning', broken: 'broken ' } as const;

const BLUETOOTH: Finding = {
  what: 'bluetooth',
  state: 'warning',
  text: 'not used yet: a phone that sends by it is told so',
};

/** `kazasu doctor`: exit status 0 when nothing is broken, else 1. */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const { values } = parseWords({ args: [...args], options: OPTIONS });
  const { data = defaultDataFolder(), trust } = values;
  const places = placesIn(data);
  const binding = readerBindingIn(places.settings);
  const now = new Date();
  // A folder that is to be handed to counters is looked at where there is neither reader nor counter.
  const here = values['files-only'] !== true;
  const findings: readonly Finding[] = [
    ...(here ? examineReaders(await lookAtReaders(binding), binding) : []),
    ...(here ? [BLUETOOTH, examineFonts()] : []),
    examineClock(now),
    examineTrust(trust ?? places.trust, trust === undefined),
    ...examineSettings(places, now),
    ...examineBinding(binding),
    ...(here ? await examineHealth(places.settings) : []),
    { what: 'audit', state: 'warning', text: 'no log is written yet' },
  ];
  for (const finding of findings) process.stdout.write(`${line(finding)}\n`);
  return findings.some(({ state }) => state === 'broken') ? 1 : 0;
}

function line({ what, state, text, remedy }: Finding): string {
  const rest = remedy === undefined ? '' : `. ${remedy}`;
  return `${MARK[state]} ${what.padEnd(10)} ${text}${rest}`;
}
