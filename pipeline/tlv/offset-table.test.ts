import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascii, filled, tlv, withOffsetTable } from '../../fixtures/virtual/cards/encode-tlv.ts';
import { checkOffsetTable, readOffsets } from './offset-table.ts';
import { readTemplate } from './template.ts';

const CORPORA = new URL('../../fixtures/corpora/card/', import.meta.url);
const BASIC_FOUR = new Uint8Array(readFileSync(new URL('text-ef0002-basic-four.bin', CORPORA)));
const TABLE = 0xdf21;
/** Where the eight bytes of the table stand in the test card's file. */
const TABLE_BYTES = { from: 6, to: 14 };

function check(file: Uint8Array) {
  const template = readTemplate(new Uint8Array(file), 'file', 0xff20, []);
  return template.ok ? checkOffsetTable(template.value, 'file', TABLE) : template;
}

const refusal = (at: string) => ({
  ok: false,
  failure: { kind: 'malformed-data', check: null, triesLeft: null, at },
});

describe('readOffsets', () => {
  it('reads the big-endian offsets of a test card', () => {
    expect(readOffsets(BASIC_FOUR.subarray(TABLE_BYTES.from, TABLE_BYTES.to))).toEqual([
      14, 32, 89, 100,
    ]);
  });

  it('reads the whole range of sixteen bits, and no odd length', () => {
    expect([
      readOffsets(Uint8Array.of(0xff, 0xfe, 0x01, 0x00)),
      readOffsets(new Uint8Array(0)),
      readOffsets(Uint8Array.of(0, 14, 0)),
    ]).toEqual([[65_534, 256], [], null]);
  });
});

describe('checkOffsetTable', () => {
  it('agrees with the file of a test card, with filler or without', () => {
    expect([check(BASIC_FOUR), check(filled(BASIC_FOUR, 200))]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
  });

  it('agrees with every file that was laid out by the rule', () => {
    const lengths = fc.array(fc.nat(400), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lengths, (list) => {
        const objects = list.map((length, i) => tlv(0xdf22 + i, Buffer.alloc(length)));
        const file = withOffsetTable(0xff20, TABLE, objects);
        expect(check(file)).toEqual({ ok: true, value: null });
      }),
    );
  });

  it('sees any other value of any byte of the table', () => {
    const taken: string[] = [];
    for (let at = TABLE_BYTES.from; at < TABLE_BYTES.to; at++) {
      for (let flip = 1; flip < 256; flip++) {
        const file = BASIC_FOUR.slice();
        file[at] = (file[at] ?? 0) ^ flip;
        if (check(file).ok) taken.push(`${at} ^ ${flip}`);
      }
    }
    expect(taken).toEqual([]);
  });

  // Objects of one byte each: a table of n offsets ends at 6 + 2n, then one object follows another.
  const name = tlv(0xdf22, ascii('a'));
  const address = tlv(0xdf23, ascii('b'));
  const table = (hex: string) => tlv(TABLE, Buffer.from(hex, 'hex'));

  it.each([
    ['an object that the table leaves out', [table('0008'), name, address], 'offset-table DF21'],
    [
      'an object that the table makes up',
      [table('000C00100014'), name, address],
      'offset-table DF21',
    ],
    ['two objects in each other’s place', [table('000E000A'), name, address], 'offset-table DF21'],
    ['an odd table', [table('000B000F00'), name, address], 'offset-table DF21'],
    ['a table behind an object', [name, table('000E000E'), address], 'table-not-first'],
    ['no table', [name, address], 'table-not-first'],
    ['nothing at all', [], 'table-not-first'],
  ])('refuses %s', (_what, objects, rule) => {
    expect(check(tlv(0xff20, ...objects))).toEqual(refusal(`file: ${rule}`));
  });

  it('takes the same objects under the right table', () => {
    expect(check(tlv(0xff20, table('000A000E'), name, address)).ok).toBe(true);
  });
});
