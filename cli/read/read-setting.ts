import { existsSync } from 'node:fs';
import { defaultDataFolder, placesIn } from '../../desk/data-folder.ts';
import { LearntReaders } from '../../desk/learnt-readers.ts';
import { loadPurposes } from '../../desk/purposes.ts';
import { loadSettings } from '../../desk/settings.ts';
import {
  cardAnchors,
  loadDefaultTrustStore,
  loadTrustStore,
} from '../../desk/trust/trust-store.ts';
import type { CardAnchor } from '../../pipeline/card/verify/anchors.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import { UsageError } from '../usage.ts';
import type { ReadArguments } from './read-arguments.ts';

/** What a reading is done for and proved against, from the counter's files and the command line. */
export interface ReadSetting {
  readonly purpose: Purpose;
  readonly anchors: readonly CardAnchor[];
  readonly learnt: LearntReaders;
}

/**
 * Loads the setting. Words that cannot be meant throw a UsageError; files of the counter that are
 * broken are a failure that the reading ends with before it begins.
 */
export async function loadReadSetting(args: ReadArguments): Promise<Result<ReadSetting>> {
  if (args.trust !== null && !existsSync(args.trust)) {
    throw new UsageError(`--trust: there is no folder ${args.trust}`);
  }
  const places = placesIn(args.data ?? defaultDataFolder());
  const purpose = choosePurpose(args, places);
  if (!purpose.ok) return purpose;
  checkRoute(args, purpose.value);
  const anchors = await chooseAnchors(args, places.trust);
  if (!anchors.ok) return anchors;
  const learnt = new LearntReaders(places.readers);
  return succeed({ purpose: purpose.value, anchors: anchors.value, learnt });
}

function choosePurpose(args: ReadArguments, places: ReturnType<typeof placesIn>): Result<Purpose> {
  const settings = loadSettings(places.settings);
  if (!settings.ok) return broken('settings-broken', settings.failure);
  const purposes = loadPurposes(places.purposes);
  if (!purposes.ok) return broken('settings-broken', purposes.failure);
  const id = args.purpose ?? settings.value.purpose;
  const purpose = purposes.value.get(id);
  if (purpose !== undefined) return succeed(purpose);
  if (args.purpose !== null) {
    const known = [...purposes.value.keys()].join(', ');
    throw new UsageError(`--purpose: there is no ${id}; there are ${known}`);
  }
  return broken('settings-broken', { file: places.settings, problem: `no purpose ${id}` });
}

function checkRoute({ route }: ReadArguments, purpose: Purpose): void {
  if (route !== null && !purpose.cardRoutes.includes(route)) {
    const allowed = purpose.cardRoutes.join(', ');
    throw new UsageError(`the purpose ${purpose.id} opens a card by ${allowed}, not by ${route}`);
  }
}

/** The simulated issuers' keys are public: they are bound to the simulated reader and no other. */
async function chooseAnchors(
  { trust, simulate }: ReadArguments,
  defaultFolder: string,
): Promise<Result<readonly CardAnchor[]>> {
  if (simulate !== null && trust === null) {
    const { simulatedAnchors } = await import('../../fixtures/virtual/issuers/issuer.ts');
    return succeed(simulatedAnchors());
  }
  const store = trust === null ? loadDefaultTrustStore(defaultFolder) : loadTrustStore(trust);
  return store.ok ? succeed(cardAnchors(store.value)) : broken('trust-store-broken', store.failure);
}

function broken(
  kind: 'settings-broken' | 'trust-store-broken',
  { file, problem }: { file: string; problem: string },
) {
  return fail(failure(kind, { at: `${file}: ${problem}` }));
}
