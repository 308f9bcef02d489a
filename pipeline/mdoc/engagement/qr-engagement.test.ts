import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQrEngagement } from './qr-engagement.ts';

const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

describe('the text of a phone’s QR code', () => {
  it('gives the bytes, in every form that wallets have', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = base64Url(bytes);
        const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
        const forms = [`mdoc:${text}`, `mdoc://${text}`, `mdoc:${padded}`, `\n MDOC:${text}\r\n`];
        expect(forms.map(readQrEngagement)).toEqual(forms.map(() => ({ ok: true, value: bytes })));
      }),
    );
  });

  it.each([
    ['nothing', '', 'no-engagement'],
    ['the scheme alone', 'mdoc:', 'no-engagement'],
    ['another scheme', 'http:oWMx', 'no-engagement'],
    ['the bytes alone', 'oWMx', 'no-engagement'],
    ['white space inside', 'mdoc:oW Mx', 'no-engagement'],
    ['the other base64', 'mdoc:o+/x', 'no-engagement'],
    ['letters that only look like it', 'mdoc:ｏＷＭｘ', 'no-engagement'],
    ['padding of more than two', 'mdoc:oWMx===', 'no-engagement'],
    ['a length that no bytes have', 'mdoc:oWMxo', 'base64url'],
    ['bits behind the last byte', 'mdoc:oR', 'base64url'],
    ['more than any QR code', `mdoc:${'A'.repeat(4_092)}`, 'too-long'],
  ])('is refused with %s, and never repeated', (_what, text, rule) => {
    expect(readQrEngagement(text)).toMatchObject({
      failure: { kind: 'malformed-data', at: `QR code: ${rule}` },
    });
  });

  it('may be as long as the limit', () => {
    expect(readQrEngagement(`mdoc:${'A'.repeat(4_088)}`).ok).toBe(true);
  });

  it('is a value whatever it is, and one text for each of them', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'ABCdef019-_'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        const read = readQrEngagement(`mdoc:${text}`);
        if (read.ok) expect(base64Url(read.value)).toBe(text.trim().replace(/^\/\/|=+$/g, ''));
      }),
    );
  });
});
