import { createHash, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { toHex } from '../../bytes/hex.ts';
import { deriveKey, messageIv } from './session-keys.ts';

const SECRET = new Uint8Array(32).fill(7);
const TRANSCRIPT = new Uint8Array(30).fill(9);

describe('a key of a session', () => {
  it.each(['SKReader', 'SKDevice', 'EMacKey'] as const)(
    '%s is drawn from the secret by its name, salted with the transcript in tag 24',
    (side) => {
      const salt = createHash('sha256')
        .update(Uint8Array.of(0xd8, 0x18, 0x58, TRANSCRIPT.length))
        .update(TRANSCRIPT)
        .digest();
      const expected = new Uint8Array(hkdfSync('sha256', SECRET, salt, side, 32));
      expect(toHex(deriveKey(nodeContext(), SECRET, TRANSCRIPT, side))).toBe(toHex(expected));
    },
  );
});

describe('the IV of a message', () => {
  it.each([
    ['reader', 1, '0000000000000000 00000001'],
    ['device', 1, '0000000000000001 00000001'],
    ['device', 2, '0000000000000001 00000002'],
    ['device', 0x1_0000, '0000000000000001 00010000'],
  ] as const)('from the %s, number %i, names both', (from, count, expected) => {
    expect(toHex(messageIv(from, count))).toBe(expected.replace(' ', ''));
  });
});
