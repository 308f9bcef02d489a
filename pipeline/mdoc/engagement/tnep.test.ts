import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { makeRecord, RECORD } from './record-types.ts';
import {
  findHandoverService,
  parseServiceStatus,
  selectHandoverService,
  waitingMs,
} from './tnep.ts';

const HANDOVER = '1375726E3A6E66633A736E3A68616E646F766572';
const OTHER = '1375726E3A6E66633A736E3A68616E646F766573';
const tp = (hex: string) => makeRecord(RECORD.serviceParameter, hexConstant(hex));
const te = (hex: string) => makeRecord(RECORD.serviceStatus, hexConstant(hex));

describe('the waiting time', () => {
  it('is what wallets announce, and between 1 ms and 1 s for any byte', () => {
    expect([0x00, 0x10, 0x14, 0x2c, 0xff].map(waitingMs)).toEqual([1, 8, 16, 1000, 1000]);
    const all = Array.from({ length: 256 }, (_, i) => waitingMs(i));
    expect(all.every((ms, i) => ms >= (all[i - 1] ?? 1) && ms <= 1000)).toBe(true);
  });
});

describe('the handover service', () => {
  it('is found among others, by its name', () => {
    const records = [tp(`10${OTHER}00140F0800`), tp(`10${HANDOVER}00140F0800`)];
    const value = { waiting: { ms: 16, times: 15 }, maxMessage: 0x800 };
    expect(findHandoverService(records)).toEqual({ ok: true, value });
  });

  it('is not there under another name, another type, or in another major version', () => {
    const sets = [[], [tp(`10${OTHER}00140F0800`)], [te('00')], [tp(`20${HANDOVER}00`)]];
    expect(sets.map((records) => findHandoverService(records))).toEqual(
      sets.map(() => ({ ok: true, value: null })),
    );
  });

  it.each([
    ['empty', '', 'truncated'],
    ['without a name', '10', 'truncated'],
    ['cut inside its name', `10${HANDOVER.slice(0, 8)}`, 'length'],
    ['a byte short', `10${HANDOVER}00140F08`, 'length'],
    ['a byte long', `10${HANDOVER}00140F080000`, 'length'],
  ])('is malformed when %s', (_what, hex, rule) => {
    expect(findHandoverService([tp(hex)])).toMatchObject({
      failure: { kind: 'malformed-data', at: `Tp: ${rule}` },
    });
  });

  it('is selected by one Ts record', () => {
    expect(toHex(selectHandoverService())).toBe(`D102145473${HANDOVER}`);
  });

  it('is a value whatever the record holds', () => {
    const payload = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc.uint8Array({ maxLength: 8 }).map((tail) => hexConstant(`10${HANDOVER}${toHex(tail)}`)),
    );
    fc.assert(
      fc.property(payload, (bytes) => {
        const found = findHandoverService([makeRecord(RECORD.serviceParameter, bytes)]);
        expect(found.ok || found.failure.kind === 'malformed-data').toBe(true);
      }),
    );
  });
});

describe('the status of a service', () => {
  it('is one byte of one record', () => {
    expect([parseServiceStatus([te('00')]), parseServiceStatus([tp('10'), te('81')])]).toEqual([
      { ok: true, value: { success: true, status: 0 } },
      { ok: true, value: { success: false, status: 0x81 } },
    ]);
  });

  it.each([
    ['no record', []],
    ['two records', [te('00'), te('00')]],
    ['an empty record', [te('')]],
    ['two bytes', [te('0000')]],
  ])('is malformed with %s', (_what, records) => {
    expect(parseServiceStatus(records)).toMatchObject({ failure: { kind: 'malformed-data' } });
  });
});
