import type { KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import {
  answerBy,
  type Changes,
  evidenceOf,
  numberBOf,
} from '../../../fixtures/virtual/cards/evidence-of.fixture.ts';
import { loadIssuers, personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { sha256 } from '../../../fixtures/virtual/cards/rsa.ts';
import {
  assembleFace,
  faceDigests,
  faceParts,
} from '../../../fixtures/virtual/cards/surface-application.ts';
import { signWrapped, WRONG_WRAPPINGS } from '../../../fixtures/virtual/cards/wrappings.fixture.ts';
import { simulatedAnchors } from '../../../fixtures/virtual/issuers/issuer.ts';
import { personOf, TODAY } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { verifyCard } from './verify-card.ts';

const PERSON = personOf('hanako');
const { text, surface } = loadIssuers();
const FILES = filesOf(personalise(PERSON));

type Sign = (key: KeyObject, digest: Uint8Array) => Uint8Array;

/** The same file with another signature: in every file but the card face it stands at the end. */
function resigned(file: Uint8Array, signature: Uint8Array): Uint8Array {
  return Buffer.concat([file.subarray(0, file.length - signature.length), signature]);
}

/** Every signature of a card, with its place made by hand from the facts, and the check that sees it. */
const PLACES: readonly (readonly [string, string, (sign: Sign) => Changes])[] = [
  [
    'text certificate',
    'card.text-issuer-certificate certificate-signature-invalid',
    (sign) => {
      const file = FILES['text/0004'];
      const signature = sign(text.caKey, sha256(file.subarray(10, 307)));
      return { files: { 'text/0004': resigned(file, signature) } };
    },
  ],
  [
    'digests of the items',
    'card.text-signature signature-invalid',
    (sign) => {
      const file = FILES['text/0003'];
      const signature = sign(text.subjectKey, sha256(file.subarray(5, 75)));
      return { files: { 'text/0003': resigned(file, signature) } };
    },
  ],
  [
    'key of the text application',
    'card.text-key-signature signature-invalid',
    (sign) => {
      const file = FILES['text/0007'];
      const signature = sign(text.subjectKey, sha256(file.subarray(5, 275)));
      return { files: { 'text/0007': resigned(file, signature) } };
    },
  ],
  [
    'age record',
    'card.record-signature signature-invalid',
    (sign) => {
      const file = FILES['surface/0001'];
      const signature = sign(surface.subjectKey, sha256(file.subarray(5, 286)));
      return { files: { 'surface/0001': resigned(file, signature) } };
    },
  ],
  [
    'card face',
    'card.record-signature signature-invalid',
    (sign) => {
      const parts = faceParts(PERSON);
      const signature = sign(surface.subjectKey, faceDigests(parts));
      return { files: { 'surface/0002': assembleFace(parts, signature) } };
    },
  ],
  [
    'card face whose photo was not read',
    'card.record-signature signature-invalid',
    (sign) => {
      const parts = faceParts(PERSON);
      const signature = sign(surface.subjectKey, faceDigests(parts));
      return { files: { 'surface/0002': assembleFace(parts, signature) }, photoRead: false };
    },
  ],
  [
    'answer of the chip',
    'card.text-chip-proof proof-invalid',
    (sign) => {
      const { challengeDigest } = answerBy(PERSON.keys.text);
      const signature = sign(PERSON.keys.text, challengeDigest);
      return { chips: { text: { challengeDigest, signature } } };
    },
  ],
];

function failures(changes: Changes): readonly string[] {
  const evidence = evidenceOf(PERSON, changes);
  const context = nodeContext(() => TODAY);
  return verifyCard(context, evidence, numberBOf(PERSON), simulatedAnchors())
    .filter(({ status }) => status === 'failed')
    .map(({ id, reason }) => `${id} ${reason}`);
}

describe.each(PLACES)('the signature of the %s', (_place, failure, change) => {
  it('holds when its block is made by hand as the standard says', () => {
    expect(failures(change((key, digest) => signWrapped('right', key, digest)))).toEqual([]);
  });

  it.each(WRONG_WRAPPINGS)('fails with %s, though the genuine key signed it', (wrapping) => {
    expect(failures(change((key, digest) => signWrapped(wrapping, key, digest)))).toEqual([
      failure,
    ]);
  });

  it('fails where the key signed another digest', () => {
    const other = (key: KeyObject, digest: Uint8Array) =>
      signWrapped('right', key, Buffer.from(digest).fill(0x5a, 0, 1));
    expect(failures(change(other))).toEqual([failure]);
  });

  it('fails where another key signed', () => {
    const stranger = personOf('minoru').keys.auth;
    expect(failures(change((_key, digest) => signWrapped('right', stranger, digest)))).toEqual([
      failure,
    ]);
  });
});
