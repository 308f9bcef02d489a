import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/concat.ts';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { der, sequence } from './encode-der.fixture.ts';
import {
  CERTIFICATE_LIMITS,
  CRL_LIMITS,
  contentOf,
  type DerLimits,
  type DerNode,
  rawOf,
  scanDer,
} from './scan-der.ts';

function scan(hex: string | Uint8Array, limits: DerLimits = CERTIFICATE_LIMITS) {
  const scanned = scanDer(typeof hex === 'string' ? hexConstant(hex) : hex, limits);
  return scanned.ok ? 'well' : scanned.failure;
}

const verdicts = (cases: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.keys(cases).map((hex) => [hex, scan(hex)]));

describe('the scan', () => {
  it('gives every object with its place, header and content', () => {
    const bytes = hexConstant('300A 0201 05 A005 3003 0401 30');
    const scanned = scanDer(bytes, CERTIFICATE_LIMITS);
    const tree = (node: DerNode): unknown => [
      toHex(rawOf(node)),
      toHex(contentOf(node)),
      node.children.map(tree),
    ];
    expect(scanned.ok && tree(scanned.value)).toEqual([
      '300A020105A0053003040130',
      '020105A0053003040130',
      [
        ['020105', '05', []],
        ['A0053003040130', '3003040130', [['3003040130', '040130', [['040130', '30', []]]]]],
      ],
    ]);
  });

  it('does not look into what it is told to pass over, and no further', () => {
    const [broken, sound] = ['300A 0201 05 A005 0100 0401 30', '300A 0201 05 A005 3003 0401 30'];
    const behindNumber = (tag: number, depth: number, before?: DerNode) =>
      tag === 0xa0 && depth === 2 && before?.tag === 0x02;
    const scanned = scanDer(hexConstant(broken), CERTIFICATE_LIMITS, behindNumber);
    const inside = scanDer(hexConstant(sound), CERTIFICATE_LIMITS, (tag) => tag === 0x04);
    const [, passed] = scanned.ok ? scanned.value.children : [];
    expect([
      passed && [toHex(contentOf(passed)), passed.children],
      inside.ok,
      scan(broken),
      scan('300A 0201 05 A006 0100 0401 30'),
    ]).toEqual([['0100040130', []], true, 'bad-value', 'truncated']);
  });

  it('takes lengths in their shortest form alone', () => {
    const cases = {
      '0400': 'well',
      '3080 0000': 'bad-length',
      '0481 01 00': 'bad-length',
      '0482 0080': 'bad-length',
      '0484 00000001 00': 'bad-length',
      '04FF': 'bad-length',
    };
    expect(verdicts(cases)).toEqual(cases);
    const long = [0x7f, 0x80, 0xff, 0x100].map((length) => scan(der(0x04, new Uint8Array(length))));
    expect(long).toEqual(['well', 'well', 'well', 'well']);
  });

  it('takes nothing that ends early, and nothing behind the end', () => {
    const cases = {
      '': 'truncated',
      '04': 'truncated',
      '0401': 'truncated',
      '0481': 'truncated',
      '048180': 'truncated',
      '3003 0402 00': 'truncated',
      '3002 04': 'truncated',
      '3001 04 00': 'truncated',
      '0400 00': 'trailing-bytes',
      '3000 3000': 'trailing-bytes',
    };
    expect(verdicts(cases)).toEqual(cases);
  });

  it('takes tags of one byte, and only sequences and sets with objects inside', () => {
    const cases = {
      '1F2A00': 'bad-tag',
      BF2A00: 'bad-tag',
      '0000': 'bad-tag',
      '2000': 'bad-tag',
      '2400': 'bad-tag',
      '2300': 'bad-tag',
      '3100': 'well',
      A000: 'well',
      '8000': 'well',
      '1000': 'bad-value',
      '1100': 'bad-value',
    };
    expect(verdicts(cases)).toEqual(cases);
  });

  it('takes values in their one form alone', () => {
    const cases = {
      '0101FF': 'well',
      '010100': 'well',
      '010101': 'bad-value',
      '0100': 'bad-value',
      '0200': 'bad-value',
      '020100': 'well',
      '02020080': 'well',
      '0202007F': 'bad-value',
      '0202FF7F': 'well',
      '0202FF80': 'bad-value',
      '0A020001': 'bad-value',
      '0300': 'bad-value',
      '030100': 'well',
      '030101': 'bad-value',
      '03020780': 'well',
      '03020880': 'bad-value',
      '0500': 'well',
      '050100': 'bad-value',
      '0600': 'bad-value',
      '06032A8603': 'well',
      '06022A86': 'bad-value',
      '06032A8001': 'bad-value',
      '0602808F': 'bad-value',
      '06032A8180': 'bad-value',
      '06042A818001': 'well',
    };
    expect(verdicts(cases)).toEqual(cases);
  });

  it('goes sixteen objects deep and not one more', () => {
    let nested: Uint8Array = new Uint8Array(0);
    const deep = Array.from({ length: 17 }, () => {
      nested = sequence(nested);
      return scan(nested);
    });
    expect(deep).toEqual([...Array(16).fill('well'), 'too-deep']);
  });

  it('looks at as many bytes and objects as its limits say', () => {
    const limits = { bytes: 12, objects: 5 };
    const objects = (count: number) =>
      sequence(concat(...Array.from({ length: count }, () => Uint8Array.of(0x05, 0x00))));
    const found = [objects(4), objects(5), objects(6)].map((bytes) => scan(bytes, limits));
    expect(found).toEqual(['well', 'too-many-objects', 'too-large']);
    expect([CERTIFICATE_LIMITS, CRL_LIMITS.bytes]).toEqual([
      { bytes: 16 * 1024, objects: 2_000 },
      1024 * 1024,
    ]);
  });

  it('does not look into octet and bit strings', () => {
    expect([scan('0403 308000'), scan('0304 00308000')]).toEqual(['well', 'well']);
  });
});
