import type { placesIn } from '../../desk/data-folder.ts';
import type { FileProblem } from '../../desk/json-file.ts';
import { loadPurposes } from '../../desk/purposes.ts';
import { loadSettings } from '../../desk/settings.ts';
import type { Finding } from './doctor-command.ts';

/** The counter's settings and purposes. */
export function examineSettings(places: ReturnType<typeof placesIn>): readonly Finding[] {
  const settings = loadSettings(places.settings);
  if (!settings.ok) return [broken('settings', settings.failure)];
  const purposes = loadPurposes(places.purposes);
  if (!purposes.ok) return [broken('purposes', purposes.failure)];
  const { purpose } = settings.value;
  if (!purposes.value.has(purpose)) {
    const failure = { file: places.settings, problem: `there is no purpose ${purpose}` };
    return [broken('settings', failure)];
  }
  return [
    { what: 'settings', state: 'ok', text: `opens with ${purpose}` },
    { what: 'purposes', state: 'ok', text: `${purposes.value.size} of them` },
  ];
}

function broken(what: string, { file, problem }: FileProblem): Finding {
  return {
    what,
    state: 'broken',
    text: `${file}: ${problem}`,
    remedy: 'Repair or remove the file',
  };
}
