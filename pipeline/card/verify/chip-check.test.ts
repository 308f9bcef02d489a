import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipped } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { answerBy } from '../../../fixtures/virtual/cards/evidence-of.fixture.ts';
import { publicKeyValue, sha256, signVerbatim } from '../../../fixtures/virtual/cards/rsa.ts';
import { personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { parseCardKey } from '../records/card-key.ts';
import { checkChip } from './chip-check.ts';

const { text, surface } = personOf('hanako').keys;
const GENUINE = answerBy(surface, 'a challenge of today');
const context = nodeContext();

function keyOf(key: typeof surface) {
  const parsed = parseCardKey(publicKeyValue(createPublicKey(key)), 'surface/0002');
  if (!parsed.ok) throw new Error('no key');
  return parsed.value;
}

function verdict(changes: Partial<typeof GENUINE>, key = surface) {
  return checkChip(context, 'card.chip-proof', keyOf(key), { ...GENUINE, ...changes });
}

const PASSED = { id: 'card.chip-proof', status: 'passed', reason: null };
const FAILED = { id: 'card.chip-proof', status: 'failed', reason: 'proof-invalid' };

describe('the proof of the chip', () => {
  it('passes when the key of the record signed this challenge', () => {
    expect(verdict({})).toEqual(PASSED);
  });

  it('fails with another key, another challenge, or an answer that is none', () => {
    const { challengeDigest } = GENUINE;
    expect([
      verdict({}, text),
      verdict({ signature: answerBy(surface, 'the challenge of yesterday').signature }),
      verdict({ challengeDigest: sha256(challengeDigest) }),
      verdict({ signature: new Uint8Array(0) }),
      verdict({ signature: new Uint8Array(256) }),
      verdict({ signature: new Uint8Array(256).fill(0xff) }),
      verdict({ signature: GENUINE.signature.subarray(1) }),
      verdict({ signature: Buffer.concat([Buffer.of(0), GENUINE.signature]) }),
      // The bare digest, as scheme 01 of the card would sign it.
      verdict({ signature: signVerbatim(surface, challengeDigest) }),
    ]).toEqual(Array(9).fill(FAILED));
  });

  it('fails with any bit of the answer turned', () => {
    fc.assert(
      fc.property(fc.nat(8 * 256 - 1), (bit) => {
        expect(verdict({ signature: flipped(GENUINE.signature, bit) })).toEqual(FAILED);
      }),
    );
  });
});
