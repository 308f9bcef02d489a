import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardFiles,
  FILE_NAMES,
  type FileName,
  filesOf,
  flipped,
  objectIn,
} from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { ascii, tlv, withOffsetTable } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import {
  answersBy,
  numberBOf,
  readEvidence,
} from '../../../fixtures/virtual/cards/evidence-of.fixture.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { simulatedAnchors } from '../../../fixtures/virtual/issuers/issuer.ts';
import { personOf, TODAY } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { verifyCard } from './verify-card.ts';

const PERSON = personOf('hanako');
const FILES = filesOf(personalise(PERSON));
const CHIPS = answersBy(PERSON.keys);
const ANCHORS = simulatedAnchors();
const CONTEXT = nodeContext(() => TODAY);

/** Whether a parser refuses the files or a check fails. */
function refused(changes: Partial<CardFiles>): boolean {
  const read = readEvidence({ ...FILES, ...changes }, CHIPS);
  if (!read.ok) return true;
  const checks = verifyCard(CONTEXT, read.value, numberBOf(PERSON), ANCHORS);
  return checks.some(({ status }) => status === 'failed');
}

/** Bits of `bytes` of one file that can be turned without anything noticing. */
function unnoticed(name: FileName, bytes: readonly number[]): readonly number[] {
  return bytes.filter((byte) =>
    Array.from({ length: 8 }, (_, bit) => 8 * byte + bit).some(
      (bit) => !refused({ [name]: flipped(FILES[name], bit) }),
    ),
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/**
 * NOT protected: the filler behind every object, and in surface 0002 the expiry (DF29) and the
 * security code (DF2A), which stand behind the signature. The offset tables are not signed either,
 * but a table that is not that of the objects is refused.
 */
function protectedLength(name: FileName): number {
  const object = Buffer.from(objectIn(FILES[name]));
  return name === 'surface/0002' ? object.lastIndexOf('DF2908', 'hex') : object.length;
}

describe('a card with one bit turned', () => {
  it('is genuine before the bit is turned', () => {
    expect(refused({})).toBe(false);
  });

  it('is refused wherever the bit stands before the end of what is signed', () => {
    const anyBit = fc
      .constantFrom(...FILE_NAMES)
      .chain((name) => fc.tuple(fc.constant(name), fc.nat(8 * protectedLength(name) - 1)));
    fc.assert(
      fc.property(anyBit, ([name, bit]) => refused({ [name]: flipped(FILES[name], bit) })),
      { numRuns: 700 },
    );
  });

  it('is refused for every bit of the four items and of the person on the card face', () => {
    const text = unnoticed('text/0002', range(0, protectedLength('text/0002')));
    // Header, table, birth, sex, and the first bytes of the card key.
    const face = unnoticed('surface/0002', range(0, 60));
    expect([text, face]).toEqual([[], []]);
  });

  it('is refused for every bit of an offset table, though no issuer signed it', () => {
    const tables = [unnoticed('text/0002', range(6, 14)), unnoticed('surface/0002', range(8, 26))];
    expect(tables).toEqual([[], []]);
  });
});

describe('what no signature protects', () => {
  it('is the filler of every file', () => {
    const fillers = FILE_NAMES.map((name) => {
      const filler = range(objectIn(FILES[name]).length, FILES[name].length);
      return unnoticed(name, filler).length === filler.length;
    });
    expect(fillers).toEqual(FILE_NAMES.map(() => true));
  });

  it('is the month and day of the expiry; its year must be that of the typed number', () => {
    const start = protectedLength('surface/0002');
    // DF29 08 and then YYYYMMDD, 20350331.
    const loose = unnoticed('surface/0002', range(start, start + 11)).map(
      (byte) => byte - start - 3,
    );
    expect(loose).toEqual([5, 6, 7]);
  });

  it('is all of the security code but the length of its object', () => {
    const object = objectIn(FILES['surface/0002']);
    const start = Buffer.from(object).lastIndexOf('DF2A', 'hex');
    const picture = range(start + 3, object.length);
    expect(unnoticed('surface/0002', picture)).toEqual(picture);
  });

  it('is an object that a card adds behind the signature and lists in its table', () => {
    const whole = Buffer.from(objectIn(FILES['surface/0002']));
    const starts = range(0, 9).map((i) => whole.readUInt16BE(8 + 2 * i));
    const objects = starts.map((start, i) => whole.subarray(start, starts[i + 1]));
    const more = withOffsetTable(0xff20, 0xdf21, [...objects, tlv(0xdf2b, ascii('more'))]);
    expect(refused({ 'surface/0002': more })).toBe(false);
  });
});
