import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader, frameOf } from './message-frames.ts';
import { portOver } from './port-stream.ts';

const MESSAGES = [
  { type: 'alive', rss: 1 },
  null,
  { type: 'report', bytes: Uint8Array.of(1, 2, 3), text: '見本' },
  '',
];
const STREAM = Buffer.concat(MESSAGES.map((message) => frameOf(message)));

/** All that a reader makes of a stream that comes in these pieces. */
function readIn(pieces: readonly Buffer[]): readonly unknown[] | null {
  const reader = new FrameReader();
  const messages: unknown[] = [];
  for (const piece of pieces) {
    const some = reader.take(piece);
    if (some === null) return null;
    messages.push(...some);
  }
  return messages;
}

describe('messages over a stream of bytes', () => {
  it('come out as they went in, wherever the stream is cut', () => {
    const cuts = fc.uniqueArray(fc.nat(STREAM.length), { maxLength: 20 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [...places].sort((a, b) => a - b);
        const pieces = [...ends, STREAM.length].map((end, index) =>
          STREAM.subarray(index === 0 ? 0 : ends[index - 1], end),
        );
        expect(readIn(pieces)).toEqual(MESSAGES);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('keep byte arrays what they are', () => {
    const [message] = readIn([Buffer.from(frameOf(Uint8Array.of(7, 8)))]) ?? [];
    expect([message instanceof Uint8Array, message]).toEqual([true, Uint8Array.of(7, 8)]);
  });

  it('are broken off for good by bytes that are no message, and nothing is thrown', () => {
    const reader = new FrameReader();
    const broken = Buffer.concat([STREAM, Buffer.from('00000004ffffffff', 'hex')]);
    expect([reader.take(broken), reader.take(STREAM)]).toEqual([null, null]);
  });

  it('are broken off by a length that no message has, before its bytes are waited for', () => {
    expect(readIn([Buffer.from('01400001', 'hex')])).toBeNull();
    expect(readIn([Buffer.from('01400000', 'hex')])).toEqual([]);
  });

  it('throw nothing whatever comes', () => {
    const anything = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const framed = anything.map((bytes) => {
      const head = Buffer.alloc(4);
      head.writeUInt32BE(bytes.length);
      return Buffer.concat([head, Buffer.of(0xff, 0x0f), bytes.subarray(2)]);
    });
    const mutated = fc
      .tuple(fc.nat(STREAM.length - 1), fc.nat(255))
      .map(([place, byte]) => Buffer.from(STREAM.map((old, at) => (at === place ? byte : old))));
    fc.assert(
      fc.property(fc.oneof(anything, framed, mutated), (bytes) => {
        const messages = readIn([bytes]);
        expect(messages === null || Array.isArray(messages)).toBe(true);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('leave no copy of a typed number behind once they are written', async () => {
    const written: Buffer[] = [];
    const stream = new PassThrough();
    stream.write = ((bytes: Buffer, done: () => void) => {
      written.push(bytes, Buffer.from(bytes));
      done();
      return true;
    }) as never;
    portOver(stream).post({ digits: Buffer.from('01033120351234') });
    const [kept, sent] = written;
    expect([sent?.includes('01033120351234'), kept?.every((byte) => byte === 0)]).toEqual([
      true,
      true,
    ]);
  });

  it('are told to be broken once, and the stream is closed', async () => {
    const stream = new PassThrough();
    const heard: unknown[] = [];
    portOver(stream).onMessage((said) => heard.push(said));
    stream.write(frameOf({ type: 'alive' }));
    await turn();
    stream.write(Buffer.alloc(64, 0xff));
    await turn();
    expect([heard, stream.destroyed]).toEqual([[{ type: 'alive' }, undefined], true]);
  });
});
