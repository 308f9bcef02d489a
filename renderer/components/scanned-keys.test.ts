import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { NO_SCAN, qrOf, SCAN_PAUSE_MS, takeKey } from './scanned-keys.ts';

const APPLE = makePhone({ wallet: 'apple' }).showQr();
const BASE64URL = fc.stringMatching(/^[A-Za-z0-9_-]{1,300}$/);

/** What reaches the field, which codes were found, and what is left, when keys come one after the other. */
function type(keys: readonly string[], { gap = 5, from = 10_000 } = {}) {
  let scan = NO_SCAN;
  let field = '';
  const codes: string[] = [];
  for (const [i, key] of keys.entries()) {
    const taken = takeKey(scan, key, from + i * gap);
    scan = taken.scan;
    if (!taken.swallowed && key.length === 1) field += key;
    if (taken.qr !== null) codes.push(taken.qr);
  }
  return { field, codes, left: qrOf(scan) };
}

describe('what a scanner in keyboard mode types', () => {
  it('is a phone’s QR code as a whole, with Enter or Tab behind it', () => {
    const scans = ['Enter', 'Tab'].map((end) => type([...APPLE, end]));
    expect(scans).toEqual(Array(2).fill({ field: '', codes: [APPLE], left: null }));
  });

  it('is the code without an end too, as soon as nothing more comes', () => {
    expect(type([...APPLE])).toEqual({ field: '', codes: [], left: APPLE });
  });

  it('comes whole with the keys that make its capitals', () => {
    const keys = [...APPLE].flatMap((key) => (/[A-Z_]/.test(key) ? ['Shift', key] : [key]));
    expect(type([...keys, 'Enter']).codes).toEqual([APPLE]);
  });

  it('never leaves a digit for a field, however slow the scanner and whatever the code', () => {
    fc.assert(
      fc.property(BASE64URL, fc.integer({ min: 0, max: SCAN_PAUSE_MS }), (text, gap) => {
        const whole = `mdoc:${text}`;
        expect(type([...whole, 'Enter'], { gap })).toEqual({
          field: '',
          codes: [whole],
          left: null,
        });
      }),
    );
  });

  it('is dropped where it is no phone’s code', () => {
    const texts = ['https://example.jp/1234', 'WIFI:S:1234;;', 'あ1234', ']Q11234'];
    expect(texts.map((text) => type([...text, 'Enter']))).toEqual(
      texts.map(() => ({ field: '', codes: [], left: null })),
    );
  });
});

describe('what a person types', () => {
  it('reaches the field as long as it is digits, and moves on with Enter and Tab', () => {
    const keys = ['0', '１', ' ', 'Backspace', 'ArrowLeft', 'Enter', 'Tab', 'F9', 'Process'];
    const swallowed = keys.filter((key) => takeKey(NO_SCAN, key, 5).swallowed);
    expect([swallowed, type([...'01033120351234']).field]).toEqual([[], '01033120351234']);
  });

  it('reaches it again a second after a wrong letter', () => {
    const { scan } = takeKey(NO_SCAN, 'a', 10_000);
    const digits = [0, SCAN_PAUSE_MS, SCAN_PAUSE_MS + 1].map(
      (later) => takeKey(scan, '1', 10_000 + later).swallowed,
    );
    expect(digits).toEqual([true, true, false]);
  });
});
