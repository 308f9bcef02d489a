import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tamper } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { isInMemory } from './addon/memory.ts';
import { PLAIN_ATR, PlainCard } from './addon/plain-card.ts';
import { Program } from './addon/program.ts';
import { isLaid, lay, READER, seen, start, stopAll } from './addon/setting.ts';
import { Pcscd } from './pcscd.ts';

beforeEach(async () => {
  start(await Pcscd.start());
});
afterEach(stopAll);

const silent: Tamper = () => 'silent';

/** Commands whose second byte says so get no answer. */
const silentOnFf: Tamper = (command, answer) => (command[1] === 0xff ? 'silent' : answer);

describe('a card that hangs', () => {
  it('holds up neither files nor the end of the process', async () => {
    await lay(new PlainCard(), silent);
    const begun = performance.now();
    const program = new Program('hangs.mjs', READER, { env: { UV_THREADPOOL_SIZE: '1' } });
    expect(await program.said()).toEqual({ readMs: expect.any(Number), first: 'nothing' });
    expect(await program.end()).toEqual({ status: 7, errors: '' });
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('a worker thread', () => {
  it('uses the addon, and ends though a card hangs, and the process goes on', async () => {
    const laid = await lay(new PlainCard(), silentOnFf);
    const program = new Program('in-worker.mjs', READER);
    const said = (await program.said()) as Record<'ends' | 'hangs', { said: []; endedMs: number }>;
    expect([said.ends.said, said.hangs.said]).toEqual([[0, 0], [0]]);
    expect(said.ends.endedMs).toBeLessThan(900);
    expect(said.hangs.endedMs).toBeLessThan(2500);
    await laid.remove();
    program.goOn();
    expect(await program.end()).toEqual({ status: 0, errors: '' });
  });
});

describe('a process that ends with a card connected', () => {
  it('takes the power from it first', async () => {
    let before = [0, 0];
    const medium: PlainCard = new PlainCard(() => {
      before = [medium.powerOffs, medium.resets];
      return Uint8Array.of(0x90, 0x00);
    });
    await lay(medium);
    const program = new Program('leaves.mjs', READER);
    expect(await program.said()).toEqual({ code: 0 });
    expect(await program.end()).toEqual({ status: 0, errors: '' });
    // A reset alone would be what pcscd does for a process that just died.
    const [powerOffs = 0, resets] = before;
    expect([medium.powerOffs, medium.resets]).toEqual([powerOffs + 1, resets]);
  });
});

/** What a program says of a secret, and the secret itself, or the answer that the card makes of it. */
const bytesOf = (inverted: string) =>
  Uint8Array.from(Buffer.from(inverted, 'hex'), (b) => b ^ 0xff);
const answerOf = (secret: Uint8Array) => secret.map((byte) => byte ^ 0x55);

describe('commands and answers', () => {
  it('leave nothing in memory that the program does not keep itself', async () => {
    const laid = await lay(new PlainCard((command) => answerOf(command.subarray(4))));
    const program = new Program('remembers.mjs', READER);
    const answered = (await program.said()) as { name: string; code: number };
    await laid.remove();
    await seen((picture) => !isLaid(picture));
    program.goOn();
    const { kept, failed } = (await program.said()) as { kept: string; failed: typeof answered };
    expect([answered.code, failed.code === 0]).toEqual([0, false]);
    const { pid = 0 } = program.child;
    const secret = bytesOf(answered.name);
    expect(isInMemory(pid, bytesOf(kept))).toBe(true);
    expect(isInMemory(pid, secret)).toBe(false);
    expect(isInMemory(pid, answerOf(secret))).toBe(false);
    expect(isInMemory(pid, bytesOf(failed.name))).toBe(false);
    program.goOn();
    expect(await program.end()).toEqual({ status: 0, errors: '' });
  });
});

describe('a service that answers what none may', () => {
  it('is cut to size, and asked no more often than is good', async () => {
    const library = join(mkdtempSync('/run/kazasu-hostile-'), 'hostile-service.so');
    const source = fileURLToPath(new URL('./addon/hostile-service.c', import.meta.url));
    execFileSync('gcc', ['-shared', '-fPIC', '-I/usr/include/PCSC', '-o', library, source]);
    const program = new Program('meets-hostile-service.mjs', READER, {
      env: { LD_PRELOAD: library },
    });
    const said = (await program.said()) as { perSecond: number };
    const names = [
      '\ufffd\ufffd reader \ufffd',
      ...Array.from({ length: 15 }, (_, n) => `reader ${n}`),
    ];
    expect(said).toEqual({
      perSecond: expect.any(Number),
      code: 0,
      names,
      states: names.map(() => [0xff20, 33]),
      taken: 0x8010000b,
      protocol: 0xffffffff,
      answer: 65_548,
      disconnect: 0x80100003,
    });
    expect(said.perSecond).toBeGreaterThan(2);
    expect(said.perSecond).toBeLessThan(120);
    expect(await program.end()).toEqual({ status: 0, errors: '' });
  });
});

describe('the Node of Electron 45', () => {
  it('runs the same file', async () => {
    await lay(new PlainCard((command) => Uint8Array.of(command[1] ?? 0, 0x90, 0x00)));
    const others = createRequire(new URL('../other-node/package.json', import.meta.url));
    const node = others.resolve(`node-linux-${process.arch}/bin/node`);
    const program = new Program('other-node.mjs', READER, { node });
    expect(await program.said()).toEqual({
      major: '24',
      atr: Buffer.from(PLAIN_ATR).toString('hex'),
      answers: ['a49000', 'b09000', '209000'],
      code: 0,
    });
    expect(await program.end()).toEqual({ status: 0, errors: '' });
  });
});
