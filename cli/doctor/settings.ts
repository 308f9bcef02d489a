import type { placesIn } from '../../desk/data-folder.ts';
import type { FileProblem } from '../../desk/json-file.ts';
import { loadPurposes } from '../../desk/purposes.ts';
import { readerCertificateOf } from '../../desk/reader-identity.ts';
import { loadSettings, type Settings } from '../../desk/settings.ts';
import { dateInJapan } from '../../pipeline/identity/calendar-date.ts';
import { examineAdvice } from './advice.ts';
import type { Finding } from './doctor-command.ts';
import { examineScreens } from './screens.ts';

/** The counter's settings and purposes. */
export function examineSettings(
  places: ReturnType<typeof placesIn>,
  now: Date,
): readonly Finding[] {
  const settings = loadSettings(places.settings);
  if (!settings.ok) return [broken('settings', settings.failure)];
  const purposes = loadPurposes(places.purposes);
  if (!purposes.ok) return [broken('purposes', purposes.failure)];
  const purpose = purposes.value.get(settings.value.purpose);
  if (purpose === undefined) {
    const problem = `there is no purpose ${settings.value.purpose}`;
    return [broken('settings', { file: places.settings, problem })];
  }
  return [
    { what: 'settings', state: 'ok', text: `opens with ${purpose.id}` },
    examineScreens(settings.value, purpose),
    { what: 'purposes', state: 'ok', text: `${purposes.value.size} of them` },
    ...examineAdvice(purposes.value, dateInJapan(now)),
    ...examineIdentity(settings.value, places.settings, now),
  ];
}

/** With what this reader says to phones who it is; nothing is said where it says nothing. */
function examineIdentity(settings: Settings, file: string, now: Date): readonly Finding[] {
  const certificate = readerCertificateOf(settings, file);
  if (!certificate.ok) return [broken('identity', certificate.failure)];
  if (certificate.value === null) return [];
  const { subject, notAfter, hasReaderUsage } = certificate.value;
  const until = notAfter.toISOString().slice(0, 10);
  const text = `reader certificate of ${subject}, until ${until}`;
  if (notAfter < now) {
    const remedy = 'Put a new one there: phones may refuse this one';
    return [{ what: 'identity', state: 'warning', text: `${text}: expired`, remedy }];
  }
  if (hasReaderUsage) return [{ what: 'identity', state: 'ok', text }];
  const remedy = 'Ask for one with the usage 1.0.18013.5.1.6: phones may refuse this one';
  return [{ what: 'identity', state: 'warning', text: `${text}: not for readers`, remedy }];
}

function broken(what: string, { file, problem }: FileProblem): Finding {
  return {
    what,
    state: 'broken',
    text: `${file}: ${problem}`,
    remedy: 'Repair or remove the file',
  };
}
