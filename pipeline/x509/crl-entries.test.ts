import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { fail, succeed } from '../outcome/result.ts';
import { namesSerial, type RevokedEntries, readSerials } from './crl-entries.ts';
import { ascii, der, scanned, sequence } from './encode-der.fixture.ts';
import { CRL_LIMITS, scanDer, scanHeader } from './scan-der.ts';

const DATE = der(0x17, ascii('270115000000Z'));
const extension = (oid: string, rest: string) => sequence(hexConstant(`06 03 ${oid} ${rest}`));
const reason = (code: number) => extension('551D15', `0403 0A01 0${code}`);

const entry = (serial: string, ...extensions: readonly Uint8Array[]) =>
  sequence(
    der(0x02, hexConstant(serial)),
    DATE,
    ...(extensions.length === 0 ? [] : [sequence(...extensions)]),
  );

function entriesOf(bytes: Uint8Array, mayExtend = true): RevokedEntries {
  const list = scanHeader(bytes, 0, bytes.length);
  if (!list.ok) throw new Error(list.failure);
  return { list: list.value, mayExtend };
}

const list = (...entries: readonly Uint8Array[]) => entriesOf(sequence(...entries));
const names = (entries: RevokedEntries, serial: string) =>
  namesSerial(entries, hexConstant(serial));

describe('the entries of a revocation list', () => {
  it('name a serial number as a whole, wherever it stands', () => {
    const entries = list(entry('0A0B', reason(1)), entry('00FF'), entry('7C', reason(4)));
    const named = ['0A0B', '00FF', '7C', '0A', '0B', 'FF', '0A0B00', '000A0B', ''].map((serial) =>
      names(entries, serial),
    );
    expect(named.map((one) => one.ok && one.value)).toEqual([
      ...Array(3).fill(true),
      ...Array(6).fill(false),
    ]);
  });

  it('may be none', () => {
    expect([
      names({ list: null, mayExtend: true }, '0A'),
      names(list(), '0A'),
      readSerials(list()),
    ]).toEqual([succeed(false), succeed(false), succeed([])]);
  });

  it('are read to the end: what is wrong behind the one that was wanted counts', () => {
    const indirect = extension('551D1D', '0101FF 0402 3000');
    const faults = [
      list(entry('0A'), entry('0B', indirect)),
      list(entry('0A', reason(1)), entry('0B', reason(1)), entry('0C', reason(1), indirect)),
      list(entry('0A'), entry('0B', reason(1), reason(1))),
      entriesOf(sequence(entry('0A'), entry('0B', reason(1))), false),
      list(entry('0A'), entry('000B')),
      list(entry('0A'), entry('')),
      list(entry('0A'), sequence(hexConstant('02010B'), DATE, reason(1), reason(1))),
      list(entry('0A'), sequence(hexConstant('02010B'), der(0x17, ascii('270230000000Z')))),
      list(entry('0A'), sequence()),
      list(entry('0A'), hexConstant('3003020100')),
      list(entry('0A'), hexConstant('30')),
    ];
    expect(faults.map((entries) => names(entries, '0A'))).toEqual(
      [
        'critical-extension',
        'critical-extension',
        'extension-twice',
        'structure',
        'bad-value',
        'bad-value',
        'trailing-bytes',
        'entry-malformed',
        'entry-malformed',
        'entry-malformed',
        'truncated',
      ].map(fail),
    );
  });

  const anySerial = fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((bytes) => toHex(Uint8Array.of(0x40, ...bytes)));
  const anyEntry = fc
    .tuple(anySerial, fc.integer({ min: 0, max: 9 }), fc.boolean())
    .map(([serial, code, plain]) => (plain ? entry(serial) : entry(serial, reason(code))));
  const anyList = fc.array(anyEntry, { minLength: 1, maxLength: 20 });

  it('are the serial numbers that stand in them, each of which is found', () => {
    fc.assert(
      fc.property(fc.array(anySerial, { maxLength: 30 }), (serials) => {
        const entries = list(...serials.map((serial) => entry(serial, reason(1))));
        const read = readSerials(entries);
        expect(read.ok && read.value.map(toHex)).toEqual(serials);
        expect(serials.every((serial) => names(entries, serial).ok)).toBe(true);
        expect(names(entries, serials.at(-1) ?? '00')).toEqual(succeed(serials.length > 0));
      }),
    );
  });

  it('changed in one byte are either at fault or sound DER in every part', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), fc.integer({ min: 1, max: 255 }), (parts, place, change) => {
        const bytes = sequence(...parts);
        const { valueStart } = scanned(bytes);
        const at = valueStart + (place % (bytes.length - valueStart));
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = readSerials(entriesOf(bytes));
        if (read.ok) expect(scanDer(bytes, CRL_LIMITS).ok).toBe(true);
        else expect(read.failure).toEqual(expect.any(String));
      }),
      { numRuns: 1000 },
    );
  });
});
