import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascii } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { failure } from '../../outcome/failure.ts';
import { dateField, sexField } from './fields.ts';

const malformed = (rule: string) => ({
  ok: false,
  failure: failure('malformed-data', { at: `text/0002: ${rule}` }),
});

describe('a date in a record', () => {
  it('is any day that the calendar has, and no other', () => {
    const days = fc.date({
      min: new Date('1800-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.toISOString().slice(0, 10).split('-');
        expect(dateField(ascii(`${year}${month}${date}`), 'text/0002')).toEqual({
          ok: true,
          value: { year: Number(year), month: Number(month), day: Number(date) },
        });
      }),
    );
    const impossible = ['21000229', '20230431', '20231232', '20230132', '00000000', '17991231'];
    expect(impossible.map((digits) => dateField(ascii(digits), 'text/0002'))).toEqual(
      impossible.map(() => malformed('date')),
    );
  });

  it('is refused unless it is eight ASCII digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 10 }), (bytes) => {
        fc.pre(!/^\d{8}$/.test(Buffer.from(bytes).toString('latin1')));
        expect(dateField(bytes, 'text/0002')).toEqual(malformed('date'));
      }),
    );
  });
});

describe('a sex in a record', () => {
  it('is one of the four codes of the standard, out of all single bytes', () => {
    const known = new Map([
      [0x30, 'unknown'],
      [0x31, 'male'],
      [0x32, 'female'],
      [0x39, 'not-applicable'],
    ]);
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    expect(bytes.map((byte) => sexField(Uint8Array.of(byte), 'text/0002'))).toEqual(
      bytes.map((byte) => {
        const value = known.get(byte);
        return value === undefined ? malformed('sex code') : { ok: true, value };
      }),
    );
  });
});
