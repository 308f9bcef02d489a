import { join } from 'node:path';
import type { CardAnchor } from '../../pipeline/card/verify/anchors.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import { type FileProblem, readJsonFile, writeJsonFile } from '../json-file.ts';
import { anchorOf, type CardCa, cardCaFileSchema } from './card-ca-file.ts';
import { isPublicKey } from './public-keys.ts';

const CARD_CA_FILE = 'card-ca.json';

/** The keys that an operator has confirmed. */
export interface TrustStore {
  readonly cardCas: readonly CardCa[];
}

/**
 * Reads a trust folder. A folder or file that is not there is an empty store, which is legal; a file
 * that is there and cannot be read or does not fit is a problem, and then nothing is read at all.
 */
export function loadTrustStore(folder: string): Result<TrustStore, FileProblem> {
  const cardCas = readJsonFile(join(folder, CARD_CA_FILE), cardCaFileSchema);
  return cardCas.ok ? succeed({ cardCas: cardCas.value ?? [] }) : cardCas;
}

/**
 * The store of a counter in use. A key whose private half is public makes it broken: a card under it
 * could have been made by anybody, so a fixture card on a real reader is never accepted.
 */
export function loadDefaultTrustStore(folder: string): Result<TrustStore, FileProblem> {
  const store = loadTrustStore(folder);
  if (!store.ok || !store.value.cardCas.some(isPublicKey)) return store;
  return fail({ file: join(folder, CARD_CA_FILE), problem: 'holds a key of the simulator' });
}

export function saveCardCas(folder: string, cardCas: readonly CardCa[]): void {
  writeJsonFile(join(folder, CARD_CA_FILE), cardCas);
}

export function cardAnchors(store: TrustStore): readonly CardAnchor[] {
  return store.cardCas.map(anchorOf);
}
