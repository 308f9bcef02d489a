import { existsSync } from 'node:fs';
import { defaultDataFolder, placesIn } from '../../desk/data-folder.ts';
import { LearntReaders } from '../../desk/learnt-readers.ts';
import { loadPurposes } from '../../desk/purposes.ts';
import { loadReaderIdentity } from '../../desk/reader-identity.ts';
import { loadSettings } from '../../desk/settings.ts';
import {
  counterTrust,
  loadDefaultTrustStore,
  loadTrustStore,
} from '../../desk/trust/trust-store.ts';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import type { ReaderIdentity } from '../../pipeline/mdoc/request/reader-auth.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { CounterTrust } from '../../pipeline/reading/read-order.ts';
import { quote } from '../quote.ts';
import { UsageError } from '../usage.ts';
import type { ReadArguments } from './read-arguments.ts';

/** What a reading is done for and proved against, from the counter's files and the command line. */
export interface ReadSetting {
  readonly purpose: Purpose;
  readonly trust: CounterTrust;
  /** With what this reader says to phones who it is; null where it does not. */
  readonly identity: ReaderIdentity | null;
  readonly learnt: LearntReaders;
  readonly binding: ReaderBinding;
}

/**
 * The purpose that was named, or that of the settings. A word that cannot be meant throws a UsageError;
 * a file of the counter that is broken is a failure that the reading ends with before it begins.
 */
export function choosePurpose(args: ReadArguments): Result<Purpose> {
  const places = placesIn(args.data ?? defaultDataFolder());
  const settings = loadSettings(places.settings);
  if (!settings.ok) return broken('settings-broken', settings.failure);
  const purposes = loadPurposes(places.purposes);
  if (!purposes.ok) return broken('settings-broken', purposes.failure);
  const id = args.purpose ?? settings.value.purpose;
  const purpose = purposes.value.get(id);
  if (purpose !== undefined) {
    checkRoute(args, purpose);
    return succeed(purpose);
  }
  if (args.purpose !== null) {
    const known = [...purposes.value.keys()].join(', ');
    throw new UsageError(`--purpose: there is no ${quote(id)}; there are ${known}`);
  }
  return broken('settings-broken', { file: places.settings, problem: `no purpose ${id}` });
}

function checkRoute({ route }: ReadArguments, purpose: Purpose): void {
  if (route !== null && !purpose.cardRoutes.includes(route)) {
    const allowed = purpose.cardRoutes.join(', ');
    throw new UsageError(`the purpose ${purpose.id} opens a card by ${allowed}, not by ${route}`);
  }
}

/** The rest of the setting, with the same two ways to fail. */
export async function loadReadSetting(
  args: ReadArguments,
  purpose: Purpose,
): Promise<Result<ReadSetting>> {
  if (args.trust !== null && !existsSync(args.trust)) {
    throw new UsageError(`--trust: there is no folder ${quote(args.trust)}`);
  }
  const places = placesIn(args.data ?? defaultDataFolder());
  const trust = await chooseTrust(args, places.trust);
  if (!trust.ok) return trust;
  const settings = loadSettings(places.settings);
  if (!settings.ok) return broken('settings-broken', settings.failure);
  // A card is read without it, whatever is wrong with its files.
  const identity =
    purpose.media === 'card' ? succeed(null) : loadReaderIdentity(settings.value, places.settings);
  if (!identity.ok) return broken('settings-broken', identity.failure);
  const learnt = new LearntReaders(places.readers);
  const binding = settings.value.readerBinding;
  return succeed({ purpose, trust: trust.value, identity: identity.value, learnt, binding });
}

/** The simulated issuers' keys are public: they are bound to the simulated reader and no other. */
async function chooseTrust(
  { trust, simulate }: ReadArguments,
  defaultFolder: string,
): Promise<Result<CounterTrust>> {
  if (simulate !== null && trust === null) {
    const simulated = await import('../../fixtures/virtual/issuers/simulated-trust.ts');
    return succeed(simulated.simulatedTrust());
  }
  const store = trust === null ? loadDefaultTrustStore(defaultFolder) : loadTrustStore(trust);
  return store.ok
    ? succeed(counterTrust(store.value))
    : broken('trust-store-broken', store.failure);
}

function broken(
  kind: 'settings-broken' | 'trust-store-broken',
  { file, problem }: { file: string; problem: string },
) {
  return fail(failure(kind, { at: `${file}: ${problem}` }));
}
