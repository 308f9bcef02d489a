import { describe, expect, it } from 'vitest';
import { disclosePhone } from './disclose-phone.ts';

const RECORD = {
  name: '見本　花子',
  address: '東京都',
  birthDate: { year: 1989, month: 3, day: 31 },
  sex: 'female',
  portrait: Uint8Array.of(1),
  ageOver: {},
} as const;
const PICTURE = { mediaType: 'image/png', width: 1, height: 1, bytes: Uint8Array.of(2) } as const;
const EMPTY = {
  name: null,
  address: null,
  birthDate: null,
  sex: null,
  portrait: null,
  ageOver: {},
};

describe('what a phone discloses', () => {
  it('is the items of the purpose, the portrait as a page may draw it', () => {
    const { portrait, ageOver, ...rest } = RECORD;
    const items = ['name', 'address', 'birthDate', 'sex', 'portrait'] as const;
    expect(disclosePhone(RECORD, PICTURE, items)).toStrictEqual({ ...rest, portrait: PICTURE });
  });

  it('is no item that the purpose does not name, and nothing that did not come', () => {
    expect(disclosePhone(RECORD, PICTURE, ['sex'])).toStrictEqual({ sex: 'female' });
    expect(disclosePhone(EMPTY, null, ['name', 'sex', 'portrait'])).toStrictEqual({});
  });

  it('is no portrait that cannot be drawn', () => {
    expect(disclosePhone(RECORD, null, ['portrait'])).toStrictEqual({});
  });

  it('is an age by its years, the no as well', () => {
    const ages = { ...EMPTY, ageOver: { 20: true, 65: false } };
    expect(disclosePhone(ages, null, ['ageOver:20', 'ageOver:65'])).toStrictEqual({
      ageOver: { 20: true, 65: false },
    });
  });
});
