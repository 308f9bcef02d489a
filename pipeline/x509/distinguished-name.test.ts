import { describe, expect, it } from 'vitest';
import { hexConstant } from '../bytes/hex.ts';
import { readName } from './distinguished-name.ts';
import { ascii, der, scanned, sequence } from './encode-der.fixture.ts';

const UTF8 = 0x0c;
const PRINTABLE = 0x13;
const IA5 = 0x16;
const TELETEX = 0x14;
const [CN, C, ST] = ['550403', '550406', '550408'].map(hexConstant);

type Attribute = readonly [Uint8Array | undefined, string, number?];

const attribute = ([type, text, tag = UTF8]: Attribute) =>
  sequence(der(0x06, type ?? new Uint8Array()), der(tag, new TextEncoder().encode(text)));
const name = (...sets: readonly (readonly Attribute[])[]) =>
  readName(scanned(sequence(...sets.map((set) => der(0x31, ...set.map(attribute))))));

const simple = (text: string, tag = UTF8) => name([[C, 'JP', PRINTABLE]], [[CN, text, tag]]);

describe('a name', () => {
  it('tells country and state where each stands once, and is shown in its order', () => {
    const told = [
      name([[C, 'JP', PRINTABLE]], [[ST, '東京都']], [[CN, 'Invented']]),
      name([[C, 'JP']], [[C, 'US']], [[ST, 'a']], [[ST, 'a']]),
      name(),
    ].map((one) => [one?.country, one?.state, one?.text]);
    expect(told).toEqual([
      ['JP', '東京都', 'C=JP, ST=東京都, CN=Invented'],
      [null, null, 'C=JP, C=US, ST=a, ST=a'],
      [null, null, ''],
    ]);
  });

  it('matches another one whatever type of string, case and spaces either has', () => {
    const first = simple('Invented  IACA', PRINTABLE)?.comparable;
    const same = [
      simple('Invented IACA'),
      simple('invented iaca', IA5),
      simple(' INVENTED IACA '),
      simple('Ｉnvented IACA'),
    ].map((one) => one?.comparable);
    expect(same).toEqual(same.map(() => first));
  });

  it('matches no other: order, grouping, type of attribute and text that is not read count', () => {
    const names = [
      simple('a'),
      simple('a b'),
      simple('ab'),
      simple('a', TELETEX),
      simple('A', TELETEX),
      name([[CN, 'a']], [[C, 'JP']]),
      name([
        [C, 'JP'],
        [CN, 'a'],
      ]),
      name([[C, 'JP']], [[ST, 'a']]),
      name([[C, 'JP']]),
      // The text of one attribute cannot pass for another attribute.
      name([[C, 'JP","2.5.4.3=a']]),
    ].map((one) => one?.comparable);
    expect(new Set(names).size).toBe(names.length);
  });

  it('matches without regard to the order within a set', () => {
    const one = name([
      [C, 'JP'],
      [CN, 'a'],
    ]);
    const other = name([
      [CN, 'a'],
      [C, 'JP'],
    ]);
    expect(one?.comparable).toBe(other?.comparable);
  });

  it('is shown without what turns or hides text, and cannot forge an attribute', () => {
    const shown = [
      simple('a\u0000\u001b[2J\u202eb\u200b\n'),
      simple('x, C=US'),
      simple('あ'.repeat(300)),
      simple('\u00ff', TELETEX),
    ].map((one) => one?.text);
    expect(shown).toEqual([
      'C=JP, CN=a[2Jb',
      'C=JP, CN=x\\, C\\=US',
      `C=JP, CN=${'あ'.repeat(100)}`,
      'C=JP, CN=#C3BF',
    ]);
  });

  it('is none where its parts are not those of a name', () => {
    const a = attribute([CN, 'a']);
    const nodes = [
      der(0x31, der(0x31, a)),
      sequence(der(0x31)),
      sequence(sequence(a)),
      sequence(der(0x31, der(0x31, a))),
      sequence(der(0x31, sequence())),
      sequence(der(0x31, sequence(der(0x0c, ascii('a')), der(0x0c, ascii('a'))))),
      sequence(der(0x31, sequence(der(0x06, CN ?? new Uint8Array()), der(0x0c), der(0x0c)))),
    ];
    expect(nodes.map((node) => readName(scanned(node)))).toEqual(nodes.map(() => null));
  });
});
