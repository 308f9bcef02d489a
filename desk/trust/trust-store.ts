import { join } from 'node:path';
import type { CardAnchor } from '../../pipeline/card/verify/anchors.ts';
import { type Result, succeed } from '../../pipeline/outcome/result.ts';
import { type FileProblem, readJsonFile, writeJsonFile } from '../json-file.ts';
import { anchorOf, type CardCa, cardCaFileSchema } from './card-ca-file.ts';

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

export function saveCardCas(folder: string, cardCas: readonly CardCa[]): void {
  writeJsonFile(join(folder, CARD_CA_FILE), cardCas);
}

export function cardAnchors(store: TrustStore): readonly CardAnchor[] {
  return store.cardCas.map(anchorOf);
}
