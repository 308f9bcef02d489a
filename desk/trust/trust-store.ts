import { join } from 'node:path';
import type { CardAnchor } from '../../pipeline/card/verify/anchors.ts';
import type { IssuerTrust } from '../../pipeline/mdoc/verify/issuer-certificates.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { CounterTrust } from '../../pipeline/reading/read-order.ts';
import { type FileProblem, readJsonFile, writeJsonFile } from '../json-file.ts';
import { anchorOf, type CardCa, cardCaFileSchema } from './card-ca-file.ts';
import { loadCrls } from './crl-file.ts';
import { loadIacas, type TrustedIaca } from './iaca-file.ts';
import { isPublicDocumentKey, isPublicKey } from './public-keys.ts';

const CARD_CA_FILE = 'card-ca.json';

/** The keys and certificates that an operator has confirmed, and the lists of what was taken back. */
export interface TrustStore {
  readonly cardCas: readonly CardCa[];
  readonly iacas: readonly TrustedIaca[];
  /** DER. */
  readonly crls: readonly Uint8Array[];
}

/**
 * Reads a trust folder. A folder or file that is not there is an empty store, which is legal; a file
 * that is there and cannot be read or does not fit is a problem, and then nothing is read at all.
 */
export function loadTrustStore(folder: string): Result<TrustStore, FileProblem> {
  const cardCas = readJsonFile(join(folder, CARD_CA_FILE), cardCaFileSchema);
  if (!cardCas.ok) return cardCas;
  const iacas = loadIacas(folder);
  if (!iacas.ok) return iacas;
  const crls = loadCrls(folder);
  if (!crls.ok) return crls;
  return succeed({ cardCas: cardCas.value ?? [], iacas: iacas.value, crls: crls.value });
}

/**
 * The store of a counter in use. A key whose private half is public makes it broken: a card or phone under
 * it could have been made by anybody, so a fixture on a real reader is never accepted.
 */
export function loadDefaultTrustStore(folder: string): Result<TrustStore, FileProblem> {
  const store = loadTrustStore(folder);
  if (!store.ok) return store;
  const problem = 'holds a key of the simulator';
  if (store.value.cardCas.some(isPublicKey)) {
    return fail({ file: join(folder, CARD_CA_FILE), problem });
  }
  const iaca = store.value.iacas.find(({ details }) => isPublicDocumentKey(details.key));
  return iaca === undefined ? store : fail({ file: iaca.file, problem });
}

export function saveCardCas(folder: string, cardCas: readonly CardCa[]): void {
  writeJsonFile(join(folder, CARD_CA_FILE), cardCas);
}

export function cardAnchors(store: TrustStore): readonly CardAnchor[] {
  return store.cardCas.map(anchorOf);
}

/** What a phone's record is proved against. */
export function issuerTrust({ iacas, crls }: TrustStore): IssuerTrust {
  const anchors = iacas.map(({ certificate, docTypes, dsEku }) => ({
    certificate,
    docTypes,
    dsEku,
  }));
  return { anchors, crls };
}

export function counterTrust(store: TrustStore): CounterTrust {
  return { cards: cardAnchors(store), documents: issuerTrust(store) };
}
