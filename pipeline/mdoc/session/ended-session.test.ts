import { describe, expect, it } from 'vitest';
import { map } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import { generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import { seal } from '../../../fixtures/virtual/phones/session-crypto.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import type { PipelineContext } from '../../context.ts';
import { sessionWith } from '../answer.fixture.ts';
import { established, pointOf, REQUEST, RESPONSE, status } from './established.fixture.ts';

describe('a session that is over', () => {
  it.each<[string, (opened: ReturnType<typeof established>) => void]>([
    ['because the phone ended it', ({ session }) => session.receive(status(20))],
    [
      'because the phone ended it with its answer',
      ({ session, answer }) => session.receive(answer(1, 20)),
    ],
    ['because it was destroyed', ({ session }) => session.destroy()],
  ])('%s takes nothing any more', (_, end) => {
    const opened = established();
    end(opened);
    const { session, answer } = opened;
    const failures = [1, 2].map((counter) => session.receive(answer(counter)));
    expect(failures).toMatchObject(
      failures.map(() => ({ failure: { kind: 'session-broken', at: 'after its end' } })),
    );
  });

  it('takes nothing under the key of zeros that is left of its own', () => {
    const { session } = established();
    session.destroy();
    const zeros = seal(new Uint8Array(32), 'device', 1, RESPONSE);
    expect(session.receive(map([['data', zeros]]).encoded).ok).toBe(false);
  });

  it('is not established, and no session is twice: its IV would be used again', () => {
    const { session } = sessionWith(generateKey('P-256'));
    session.establish(REQUEST);
    expect(() => session.establish(REQUEST)).toThrow('established');
    const other = sessionWith(generateKey('P-256')).session;
    other.destroy();
    expect(() => other.establish(REQUEST)).toThrow('over');
  });

  it('has zeroed its keys and secrets, and agrees on none', () => {
    const secrets: Uint8Array[] = [];
    const node = nodeContext();
    const keep = (bytes: Uint8Array) => {
      secrets.push(bytes);
      return bytes;
    };
    const context: PipelineContext = {
      ...node,
      hkdfSha256: (...args) => keep(node.hkdfSha256(...args)),
      makeKey: (curve) => {
        const key = node.makeKey(curve);
        if (key === null) return null;
        return {
          ...key,
          agree: (peer) => {
            const secret = key.agree(peer);
            return secret === null ? null : keep(secret);
          },
        };
      },
    };
    const { session, answer } = established(context);
    const deviceKey = pointOf(generateKey('P-256'));
    session.receive(answer(1));
    const macKey = session.macKey(deviceKey);
    // The MAC key is the caller's to zero.
    macKey?.fill(0);
    session.destroy();
    // Two secrets, three keys.
    expect(secrets.map((bytes) => [bytes.length, bytes.every((byte) => byte === 0)])).toEqual(
      Array(5).fill([32, true]),
    );
    expect(session.macKey(deviceKey)).toBeNull();
  });
});
