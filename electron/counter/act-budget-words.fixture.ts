import fc from 'fast-check';
import { FRAME_HEIGHT, FRAME_WIDTH } from '../contract/frame-size.ts';

/** Acts of every window, as our pages say them. */
const RIGHT: readonly object[] = [
  ...['code-cleared', 'cancel', 'retry', 'next', 'extend', 'face-mismatch', 'glyph-missing'],
  ...['pause', 'resume', 'print', 'begin', 'go-on', 'still-here', 'show-contents'],
]
  .map((type): object => ({ type }))
  .concat(
    ...['camera', 'turn', 'training', 'speech'].map((type) => [
      { type, on: true },
      { type, on: false },
    ]),
    ...['age-check', 'hospital-reception', 'kiosk-certificate'].map((id) => ({
      type: 'choose-purpose',
      id,
    })),
    { type: 'code', digits: Uint8Array.from('01033120351234', (digit) => digit.charCodeAt(0)) },
    { type: 'code', digits: Uint8Array.from('1234', (digit) => digit.charCodeAt(0)) },
    { type: 'qr', text: 'mdoc:owBjMS4wAQIDBAUGBwgJ' },
    { type: 'last-try', confirmed: true },
    { type: 'last-try', confirmed: false },
    { type: 'language', language: 'ko' },
    { type: 'clerk-language', language: 'en' },
    { type: 'guide', page: 'details' },
    { type: 'volume', percent: 30 },
    { type: 'reader-type', readerType: 'upright' },
    { type: 'lay', id: 'hanako' },
  );

/** What only the main process or the device process says. */
const NOT_OURS: readonly string[] = [
  ...['read', 'simulate', 'time-over', 'code-typed', 'report', 'medium', 'service', 'readers'],
  ...['lost', 'purpose-read', 'look-at-qr', '__proto__', 'constructor', 'toString'],
];

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withObjectString: true,
});

/** Keys through which a copy that is made carelessly changes every object there is. */
const POISON = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf');
const poisoned = fc
  .tuple(fc.constantFrom(...RIGHT), POISON, fc.constantFrom({ polluted: true }, 'x', null))
  .map(([act, key, value]) => withOwn(act, key, value));

const changed = fc
  .tuple(fc.constantFrom(...RIGHT), fc.nat(3), fc.string(), anything)
  .map(([act, at, name, value]) => withOwn(act, Object.keys(act)[at] ?? name, value));

const ofOthers = fc
  .tuple(fc.constantFrom(...NOT_OURS), fc.dictionary(fc.string(), anything, { maxKeys: 3 }))
  .map(([type, more]) => ({ ...more, type }));

const cyclic = fc.tuple(fc.constantFrom(...RIGHT), fc.string()).map(([act, name]) => {
  const held: Record<string, unknown> = { ...act };
  held[name] = [held, new Map([[held, new Set([held])]])];
  return held;
});

const wrapped = fc
  .constantFrom(...RIGHT)
  .chain((act) => fc.constantFrom<unknown>([act], new Map([['type', act]]), new Set([act])));

/** What a hostile page says: all that a port can carry, much of it close to what ours say. */
export const WORDS: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: anything },
  { weight: 3, arbitrary: fc.constantFrom(...RIGHT) },
  { weight: 2, arbitrary: changed },
  { weight: 1, arbitrary: poisoned },
  { weight: 1, arbitrary: ofOthers },
  { weight: 1, arbitrary: cyclic },
  { weight: 1, arbitrary: wrapped },
  { weight: 1, arbitrary: fc.constantFrom(new Error('x'), /x/g, new ArrayBuffer(8), undefined) },
);

function withOwn(act: object, name: string, value: unknown): object {
  const copy = { ...act };
  Object.defineProperty(copy, name, { value, enumerable: true, writable: true });
  return copy;
}

/** What takes the memory, the time or the stack of who looks into it; made anew by each call. */
export const HUGE: Readonly<Record<string, () => unknown>> = {
  'a text of 10 MB': () => LONG,
  'a text of 10 MB in a box': () => Object(LONG),
  'a type of 10 MB': () => ({ type: LONG }),
  'a code of 10 MB': () => ({ type: 'qr', text: LONG }),
  'a field whose name has 10 MB': () => ({ type: 'next', [LONG]: 1 }),
  '50 MB': () => new Uint8Array(50_000_000),
  '50 MB of digits': () => ({ type: 'code', digits: new Uint8Array(50_000_000) }),
  'a picture of 50 MB': () => ({
    ...{ type: 'frame', width: FRAME_WIDTH, height: FRAME_HEIGHT },
    luminance: new Uint8Array(50_000_000),
  }),
  '48 MB of numbers as digits': () => ({ type: 'code', digits: new Float64Array(6_000_000) }),
  'a buffer of 50 MB': () => ({ type: 'code', digits: new ArrayBuffer(50_000_000) }),
  'a list of a million': () => Array.from({ length: 1_000_000 }, (_, at) => at),
  'a list that says it has four thousand million': () => {
    const list: unknown[] = [];
    list[4_000_000_000] = 1;
    return list;
  },
  '100,000 fields': () => ({ type: 'next', ...FIELDS }),
  'a map of 100,000': () => ({ type: 'qr', text: new Map(Object.entries(FIELDS)) }),
  '10,000 levels': () => ({ type: 'next', more: deep() }),
  '10,000 levels and nothing else': deep,
  'a number of 10,000 digits': () => ({ type: 'volume', percent: 10n ** 10_000n }),
};

const LONG = 'x'.repeat(10_000_000);
const FIELDS = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]));

function deep(): unknown {
  let inner: unknown = null;
  for (let level = 0; level < 10_000; level++) inner = { inner };
  return inner;
}
