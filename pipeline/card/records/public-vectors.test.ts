import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ascii, tlv } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { tokenInfo } from '../../../fixtures/virtual/cards/jpki-application.ts';
import { basicFourFile } from '../../../fixtures/virtual/cards/text-application.ts';
import { parseTextRecord } from './text-record.ts';

/** Files of a test card of the card's own issuer, not made by this project (fixtures/corpora/card). */
function vector(name: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/corpora/card/${name}`, import.meta.url));
}

describe('the public four-items file', () => {
  const file = vector('text-ef0002-basic-four.bin');

  it('is read as the invented person that its makers name', () => {
    const { hashed, ...items } = unwrap(parseTextRecord(file));
    expect(items).toEqual({
      name: '黒桐　幹也',
      address: '東京都清瀬市観布子南１２－７－２０２',
      birthDate: { year: 1980, month: 2, day: 17 },
      sex: 'male',
    });
    expect(hashed.length).toBe(90);
  });

  it('is hashed from DF22 to its end', () => {
    const { hashed } = unwrap(parseTextRecord(file));
    const digest = createHash('sha256').update(hashed).digest('hex');
    expect([digest.slice(0, 8), digest.slice(-4)]).toEqual(['b9e0d094', 'cb3b']);
  });

  it('is written byte for byte alike by the writer of the virtual cards', () => {
    const { name, address } = unwrap(parseTextRecord(file));
    const written = basicFourFile({ name, address, birth: '19800217', sex: '1' });
    expect(Buffer.from(written)).toEqual(file);
  });
});

describe('the public token info', () => {
  it('is written byte for byte alike by the writer of the virtual cards', () => {
    const file = vector('jpki-ef0006-token-info.bin');
    const text = (from: number, to: number) => file.subarray(from, to).toString('ascii').trimEnd();
    const fields = {
      label: text(0, 32),
      manufacturer: text(32, 64),
      model: text(64, 80),
      serial: text(80, 96),
    };
    expect(fields).toEqual({
      label: 'JPKIAPICCTOKEN2',
      manufacturer: '00000000000000000000000000000001',
      model: 'E16R01NJ',
      serial: '0000000020500003',
    });
    expect(Buffer.from(tokenInfo(fields))).toEqual(file);
  });
});

describe('the public card record', () => {
  it('is one object of simple TLV: serial, municipality and expiry', () => {
    const file = vector('common-ef0001-record1.bin');
    const digits = file.subarray(2).toString('ascii');
    const [serial, municipality, expiry] = [
      digits.slice(0, 15),
      digits.slice(15, 20),
      digits.slice(20),
    ];
    expect([serial, municipality, expiry]).toEqual(['400000012719843', '13221', '20350217']);
    expect(Buffer.from(tlv(0x01, ascii(`${serial}${municipality}${expiry}`)))).toEqual(file);
  });
});

function unwrap<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
