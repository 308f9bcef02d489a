import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ascii, filled, tlv } from '../../fixtures/virtual/cards/encode-tlv.ts';
import { malformed, readTemplate } from './template.ts';

const CORPORA = new URL('../../fixtures/corpora/card/', import.meta.url);
const BASIC_FOUR = new Uint8Array(readFileSync(new URL('text-ef0002-basic-four.bin', CORPORA)));

const read = (file: Uint8Array, required: readonly number[] = []) =>
  readTemplate(new Uint8Array(file), 'file', 0xff20, required);

const refusal = (at: string) => ({
  ok: false,
  failure: { kind: 'malformed-data', check: null, triesLeft: null, at },
});

describe('readTemplate', () => {
  it('reads the four items of a test card', () => {
    const template = read(BASIC_FOUR, [0xdf21, 0xdf22, 0xdf23, 0xdf24, 0xdf25]);
    const objects = template.ok ? template.value.objects : [];
    expect(
      objects.map(({ tag, start, value }) => [tag, start, Buffer.from(value).toString()]),
    ).toEqual([
      [0xdf21, 3, '\0\u000e\0 \0Y\0d'],
      [0xdf22, 14, '黒桐　幹也'],
      [0xdf23, 32, '東京都清瀬市観布子南１２－７－２０２'],
      [0xdf24, 89, '19800217'],
      [0xdf25, 100, '1'],
    ]);
  });

  it('does not look at filler behind the outer object, whatever it is', () => {
    const objects = (file: Uint8Array) => {
      const template = read(file);
      return template.ok ? template.value.objects.map(({ raw }) => Buffer.from(raw)) : null;
    };
    const alone = objects(BASIC_FOUR);
    const behind = [filled(BASIC_FOUR, 256), Buffer.concat([BASIC_FOUR, tlv(0xdf25, ascii('2'))])];
    expect([alone?.length, ...behind.map(objects)]).toEqual([5, alone, alone]);
  });

  it('keeps objects that it does not know', () => {
    const template = read(tlv(0xff20, tlv(0xdf22, ascii('a')), tlv(0xdf7e, ascii('b'))), [0xdf22]);
    expect(template.ok && template.value.find(0xdf7e)?.value).toEqual(Uint8Array.of(0x62));
  });

  it('takes an outer object without objects where none is required', () => {
    const template = read(tlv(0xff20));
    expect(template.ok && template.value.objects).toEqual([]);
  });

  it.each([
    ['another outer tag', tlv(0xff10, ascii('')), 'file: outer-tag FF10'],
    [
      'a tag that stands twice',
      tlv(0xff20, tlv(0xdf22), tlv(0xdf23), tlv(0xdf22)),
      'file: duplicate-tag DF22',
    ],
    ['a required tag that is missing', tlv(0xff20, tlv(0xdf22)), 'file: missing-tag DF23'],
    [
      'a required tag behind the outer object',
      Buffer.concat([tlv(0xff20, tlv(0xdf22)), tlv(0xdf23)]),
      'file: missing-tag DF23',
    ],
    ['an outer object cut short', tlv(0xff20, tlv(0xdf22)).subarray(0, 5), 'file: truncated'],
    [
      'an object that leaves the outer one',
      Buffer.concat([tlv(0xff20, ascii('\x90\x02A')), ascii('B')]),
      'file: truncated',
    ],
    [
      'filler inside the outer object',
      tlv(0xff20, tlv(0xdf22), Buffer.from('FFFF', 'hex')),
      'file: bad-tag',
    ],
    ['an empty file', new Uint8Array(0), 'file: truncated'],
  ])('refuses %s', (_what, file, at) => {
    const required = file.length > 3 ? [0xdf22, 0xdf23] : [];
    expect(read(file, required)).toEqual(refusal(at));
  });

  it('takes 32 objects and not 33', () => {
    const objects = (count: number) => Array.from({ length: count }, (_, i) => tlv(0xdf01 + i));
    expect(read(tlv(0xff20, ...objects(32))).ok).toBe(true);
    expect(read(tlv(0xff20, ...objects(33)))).toEqual(refusal('file: too-many'));
  });
});

describe('Template', () => {
  it('finds nothing under a tag that is not there, and calls it a bug to need one', () => {
    const template = read(tlv(0xff20, tlv(0xdf22, ascii('a'))));
    if (!template.ok) throw new Error(template.failure.at ?? '');
    expect(template.value.find(0xdf23)).toBeNull();
    expect(template.value.need(0xdf22).value).toEqual(Uint8Array.of(0x61));
    expect(() => template.value.need(0xdf23)).toThrow('tag DF23 was not required');
  });
});

describe('malformed', () => {
  it('names file and rule, and the tag where one is to blame', () => {
    expect([malformed('text/0002', 'date'), malformed('text/0002', 'not UTF-8', 0xdf22)]).toEqual([
      refusal('text/0002: date'),
      refusal('text/0002: not UTF-8 DF22'),
    ]);
  });
});
