import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant } from '../../bytes/hex.ts';
import { parseCapabilityContainer } from './capability-container.ts';

const APPLE = '000F20040004000406E10408020000';
const GOOGLE = '000F207FFF7FFF0406E1047FFF0000';
const SAMSUNG = '000F207FFF7FFF0406E1047FFF00FF';

const parse = (hex: string) => parseCapabilityContainer(hexConstant(hex));

describe('the capability container', () => {
  it.each([
    ['Apple', APPLE, [0x400, 0x400, 0xe104, 0x802]],
    ['Google', GOOGLE, [0x7fff, 0x7fff, 0xe104, 0x7fff]],
    ['Samsung', SAMSUNG, [0x7fff, 0x7fff, 0xe104, 0x7fff]],
  ])('of %s’s wallet is understood', (_who, hex, [maxRead, maxUpdate, fileId, maxFile]) => {
    const value = { maxRead, maxUpdate, fileId, maxFile };
    expect(parse(hex)).toEqual({ ok: true, value });
  });

  it('may be of mapping version 3 and longer than what is read of it', () => {
    expect([
      parse(APPLE.replace('0F20', '0F30')).ok,
      parse(APPLE.replace('000F', '0017')).ok,
    ]).toEqual([true, true]);
  });

  it.each([
    ['one byte short', APPLE.slice(2), 'length'],
    ['one byte long', `${APPLE}00`, 'length'],
    ['empty', '', 'length'],
    ['shorter by its own account', APPLE.replace('000F', '000E'), 'own-length'],
    ['of mapping version 1', APPLE.replace('0F20', '0F10'), 'mapping-version'],
    ['with another control TLV', APPLE.replace('0406E1', '0506E1'), 'file-control'],
    ['with a control TLV of another length', APPLE.replace('0406E1', '0408E1'), 'file-control'],
    ['that cannot be read in its own pieces', APPLE.replace('200400', '20000E'), 'MLe'],
  ])('is refused when %s', (_what, hex, rule) => {
    expect(parse(hex)).toMatchObject({
      failure: { kind: 'malformed-data', at: `capability container: ${rule}` },
    });
  });

  it('is a value whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 14, maxLength: 16 }), (bytes) => {
        const parsed = parseCapabilityContainer(bytes);
        expect(parsed.ok || parsed.failure.kind === 'malformed-data').toBe(true);
      }),
    );
  });
});
