import { describe, expect, it } from 'vitest';
import { ascii, tlv } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import {
  answerBy,
  type Changes,
  evidenceOf,
} from '../../../fixtures/virtual/cards/evidence-of.fixture.ts';
import { loadIssuers } from '../../../fixtures/virtual/cards/personalise.ts';
import { digestInfo, publicKeyValue, signVerbatim } from '../../../fixtures/virtual/cards/rsa.ts';
import {
  assembleFace,
  type FaceParts,
  faceDigests,
  faceParts,
} from '../../../fixtures/virtual/cards/surface-application.ts';
import { simulatedAnchors } from '../../../fixtures/virtual/issuers/issuer.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { checkAge, checkFace } from './surface-checks.ts';

const HANAKO = personOf('hanako');
const MINORU = personOf('minoru');
const PARTS = faceParts(HANAKO);
const ISSUER = loadIssuers().surface;
const SIGNATURE = signVerbatim(ISSUER.subjectKey, digestInfo(faceDigests(PARTS)));

/** The reasons of issuer, record and chip, in that order: null where the check passed. */
function reasons(changes: Changes = {}, person = HANAKO) {
  const { face } = evidenceOf(person, changes);
  return checkFace(nodeContext(), face, simulatedAnchors()).map(({ reason }) => reason);
}

/** A card face with some parts of another card under the signature of the genuine one. */
function withParts(changes: Partial<FaceParts>, photoRead = true): Changes {
  const file = assembleFace({ ...PARTS, ...changes }, SIGNATURE);
  return { files: { 'surface/0002': file }, photoRead };
}

describe('the card face', () => {
  it.each(PERSON_IDS)('of %s passes issuer, record and chip, with and without its photo', (id) => {
    const verdicts = [true, false].map((photoRead) => {
      const { face } = evidenceOf(personOf(id), { photoRead });
      return checkFace(nodeContext(), face, simulatedAnchors());
    });
    const passed = ['card.issuer-certificate', 'card.record-signature', 'card.chip-proof'].map(
      (check) => ({ id: check, status: 'passed', reason: null }),
    );
    expect(verdicts).toEqual([passed, passed]);
  });

  it('fails where any signed part comes from another card', () => {
    const other = faceParts(MINORU);
    const parts = ['birth', 'sex', 'name', 'address', 'photo'] as const;
    expect(parts.map((part) => reasons(withParts({ [part]: other[part] })))).toEqual(
      parts.map(() => [null, 'signature-invalid', null]),
    );
  });

  it('passes with any expiry and security code: no issuer signed them', () => {
    const changes = {
      expiry: tlv(0xdf29, ascii('20991231')),
      securityCode: tlv(0xdf2a, ascii('x')),
    };
    expect(reasons(withParts(changes))).toEqual([null, null, null]);
  });

  it('leaves the digest of a photo open that was not read, and no other', () => {
    const other = faceParts(MINORU);
    expect([
      reasons(withParts({ photo: other.photo }, false)),
      reasons(withParts({ name: other.name }, false)),
      reasons(withParts({ birth: other.birth }, false)),
    ]).toEqual([
      [null, null, null],
      [null, 'signature-invalid', null],
      [null, 'signature-invalid', null],
    ]);
  });

  it('fails where the photo was taken away, be its object emptied or left out', () => {
    const empty = tlv(0xdf27, new Uint8Array(0));
    expect([
      reasons(withParts({ photo: empty })),
      reasons(withParts({ photo: new Uint8Array(0) })),
    ]).toEqual(Array(2).fill([null, 'signature-invalid', null]));
  });

  it('fails where the same digests stand in another order', () => {
    const digests = faceDigests(PARTS);
    const crossed = Buffer.concat([
      digests.subarray(32, 64),
      digests.subarray(0, 32),
      digests.subarray(64),
    ]);
    const signature = signVerbatim(ISSUER.subjectKey, digestInfo(crossed));
    expect(reasons({ files: { 'surface/0002': assembleFace(PARTS, signature) } })).toEqual([
      null,
      'signature-invalid',
      null,
    ]);
  });

  it('fails under a signature of one ordinary digest over the same objects', () => {
    const signature = signVerbatim(
      ISSUER.subjectKey,
      digestInfo(faceDigests(PARTS).subarray(0, 32)),
    );
    expect(reasons({ files: { 'surface/0002': assembleFace(PARTS, signature) } })[1]).toBe(
      'signature-invalid',
    );
  });

  it('tells a copy by its chip: the record is genuine, the key is not there', () => {
    expect([
      reasons({ chips: { surface: answerBy(MINORU.keys.surface) } }),
      reasons({ chips: { surface: answerBy(HANAKO.keys.text) } }),
    ]).toEqual(Array(2).fill([null, null, 'proof-invalid']));
  });

  it('tells a copy that brings its own key by the record', () => {
    const cardKey = tlv(0xdf24, publicKeyValue(MINORU.keys.surface));
    const changes = withParts({ cardKey });
    const chips = { surface: answerBy(MINORU.keys.surface) };
    expect(reasons({ ...changes, chips })).toEqual([null, 'signature-invalid', null]);
  });
});

describe('the age record', () => {
  it.each(PERSON_IDS)('of %s passes issuer, record and chip', (id) => {
    const { age } = evidenceOf(personOf(id));
    expect(checkAge(nodeContext(), age, simulatedAnchors()).map(({ reason }) => reason)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('fails with the birth date of somebody older', () => {
    const { age } = evidenceOf(HANAKO);
    const older = evidenceOf(MINORU).age.record;
    const record = { ...age.record, signed: older.signed, birthDate: older.birthDate };
    const checks = checkAge(nodeContext(), { ...age, record }, simulatedAnchors());
    expect(checks.map(({ reason }) => reason)).toEqual([null, 'signature-invalid', null]);
  });
});
