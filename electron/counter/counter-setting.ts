import { defaultDataFolder, placesIn } from '../../desk/data-folder.ts';
import type { FileProblem } from '../../desk/json-file.ts';
import { LearntReaders } from '../../desk/learnt-readers.ts';
import { loadPurposes, type Purposes } from '../../desk/purposes.ts';
import { readerBindingIn } from '../../desk/reader-binding.ts';
import { loadReaderIdentity } from '../../desk/reader-identity.ts';
import type { ScreenSettings } from '../../desk/screen-settings.ts';
import { type OpenSealed, opensNone } from '../../desk/sealed-key.ts';
import { loadSettings } from '../../desk/settings.ts';
import { counterTrust, loadDefaultTrustStore } from '../../desk/trust/trust-store.ts';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import type { ReaderIdentity } from '../../pipeline/mdoc/request/reader-auth.ts';
import { type Failure, failure } from '../../pipeline/outcome/failure.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { CounterTrust } from '../../pipeline/reading/read-order.ts';

/** What a counter is set up with. Read anew for each request, so that a repair needs no restart. */
export interface CounterSetting {
  purposes(): Result<Purposes>;
  /** The purpose that the counter opens with. */
  opening(): Result<Purpose>;
  /** How its screens begin: read once, at start. */
  screens(): Result<ScreenSettings>;
  trust(): Result<CounterTrust>;
  /** With what this reader says to phones who it is; null where it does not. */
  identity(): Result<ReaderIdentity | null>;
  /** With what the next device process reaches the readers. */
  readerBinding(): ReaderBinding;
  readonly learnt: LearntReaders;
}

/**
 * The setting of a data folder; `simulated` replaces its keys, which never prove a simulated card (given as
 * a function, they are those of the day on which they are asked for: a clock may be set after the start), and
 * `openSealed` is how this host opens the reader's own key where it is sealed.
 */
export function counterSetting(
  folder: string = defaultDataFolder(),
  simulated: CounterTrust | (() => CounterTrust) | null = null,
  openSealed: OpenSealed = opensNone,
): CounterSetting {
  const places = placesIn(folder);
  const purposes = () => told('settings-broken', loadPurposes(places.purposes));
  return {
    purposes,
    learnt: new LearntReaders(places.readers),
    opening() {
      const settings = told('settings-broken', loadSettings(places.settings));
      if (!settings.ok) return settings;
      const all = purposes();
      if (!all.ok) return all;
      const purpose = all.value.get(settings.value.purpose);
      const problem = `${places.settings}: no purpose ${settings.value.purpose}`;
      return purpose === undefined
        ? fail(failure('settings-broken', { at: problem }))
        : succeed(purpose);
    },
    readerBinding: () => readerBindingIn(places.settings),
    screens: () => told('settings-broken', loadSettings(places.settings)),
    trust() {
      if (simulated !== null) {
        return succeed(typeof simulated === 'function' ? simulated() : simulated);
      }
      const store = told('trust-store-broken', loadDefaultTrustStore(places.trust));
      return store.ok ? succeed(counterTrust(store.value)) : store;
    },
    identity() {
      const settings = told('settings-broken', loadSettings(places.settings));
      if (!settings.ok) return settings;
      const identity = loadReaderIdentity(settings.value, places.settings, openSealed);
      return told('settings-broken', identity);
    },
  };
}

function told<T>(
  kind: 'settings-broken' | 'trust-store-broken',
  result: Result<T, FileProblem>,
): Result<T, Failure> {
  if (result.ok) return result;
  const { file, problem } = result.failure;
  return fail(failure(kind, { at: `${file}: ${problem}` }));
}
