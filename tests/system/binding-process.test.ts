import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { type Tamper, VPCD_PORTS, VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { READER_BINDINGS, type ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import { DeviceTalk } from './device-talk.ts';
import { GROWTH_ANSWER, GROWTH_COUNT, type GrowthSeen } from './growth.ts';
import { Media, PCSCD_SEES_MS } from './media.ts';
import { Pcscd } from './pcscd.ts';
import { countInMemory, turned } from './process-memory.ts';
import { caseNamed, READER_NAMES } from './read-card.ts';
import type { TurnedSecrets } from './wiped-process.ts';

/** What both bindings owe a process that may have to be ended, and its memory. */
const [READER, OTHER] = READER_NAMES;
let pcscd: Pcscd;
const open: { stop(): Promise<void> | void }[] = [];

beforeAll(async () => {
  pcscd = await Pcscd.start();
});
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.stop();
  await pause(PCSCD_SEES_MS);
});
afterAll(() => pcscd.stop());

async function lay(name: string, slot: 0 | 1, tamper: Tamper | null = null): Promise<VpcdCard> {
  const chip = new VirtualChip(caseNamed(name).make());
  const card = await VpcdCard.lay(chip, VPCD_PORTS[slot], tamper);
  open.push({ stop: () => card.remove() });
  return card;
}

/** A card that answers nothing any more from its sixth exchange on, and when that is. */
async function laySilent() {
  let begun: () => void = () => undefined;
  const silent = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const card = await lay('hanako', 0, (_command, answer, index) => {
    if (index < 6) return answer;
    begun();
    return 'silent';
  });
  return { card, silent };
}

describe.each(READER_BINDINGS)('with %s, a card that never answers', (binding) => {
  it('is told after 5 s as a reader that hangs; the other one is read meanwhile, and both later', async () => {
    const device = DeviceTalk.start(binding);
    open.push(device);
    const { card, silent } = await laySilent();
    await lay('minoru', 1);
    await device.mediumOn(READER);
    await device.mediumOn(OTHER);
    const hung = device.read(READER, 'number');
    await silent;
    const begin = performance.now();
    const meanwhile = await device.report(device.read(OTHER, 'number', 'minoru'));
    const report = await device.report(hung);
    const waited = performance.now() - begin;
    const wedged = await device.next('wedged');
    await device.next('lost');
    await card.remove();
    await device.next('medium', ({ reader, present }) => reader === READER && !present);
    await pause(PCSCD_SEES_MS);
    await lay('hanako', 0);
    const [again, otherAgain] = [
      await device.report(device.read(await device.mediumOn(READER), 'number')),
      await device.report(device.read(OTHER, 'number', 'minoru')),
    ];
    expect(meanwhile.identity?.name).toBe('架空　稔');
    expect([report.failure?.kind, report.identity, wedged.reader]).toEqual([
      'read-timeout',
      null,
      READER,
    ]);
    // Design 9: 5 s for one APDU, and the failure within 1 s of that.
    expect(waited).toBeLessThan(6000);
    expect([again.identity?.name, otherAgain.identity?.name]).toEqual(['見本　花子', '架空　稔']);
  });
});

/** What a process with this binding says of its exchanges; it lives on, with this id, until the test ends. */
async function askChild<Answer>(entry: string, binding: ReaderBinding): Promise<[Answer, number]> {
  const media = new Media();
  open.push(media);
  await media.lay('echo');
  const child = fork(new URL(entry, import.meta.url), [], {
    serialization: 'advanced',
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  open.push({ stop: () => void child.kill('SIGKILL') });
  child.send({ binding, reader: READER });
  const died = once(child, 'exit').then(([status]) => {
    throw new Error(`the process ended with ${status}`);
  });
  const [answer] = await Promise.race([once(child, 'message'), died]);
  return [answer, child.pid ?? 0];
}

describe.each(READER_BINDINGS)('with %s, 2,000 exchanges', (binding) => {
  /** A twentieth of all answers. */
  const MOST_HELD = (GROWTH_COUNT * GROWTH_ANSWER) / 20;
  /** Half of them: an allocator takes and gives back some MiB as it likes. */
  const MOST_RESIDENT = (GROWTH_COUNT * GROWTH_ANSWER) / 2;

  it('hold on to no memory, neither of the heap nor of native code', async () => {
    const [{ found, planted }] = await askChild<GrowthSeen>('./growth-process.ts', binding);
    expect(planted.held).toBeGreaterThan(MOST_HELD);
    expect(planted.resident).toBeGreaterThan(MOST_RESIDENT);
    expect(found.held).toBeLessThan(MOST_HELD);
    expect(found.resident).toBeLessThan(MOST_RESIDENT);
  });
});

/** How often the bytes of one exchange stand in the memory of the process that made it, when it is over. */
async function leftBehind(binding: ReaderBinding) {
  const [secrets, pid] = await askChild<TurnedSecrets>('./wiped-process.ts', binding);
  const count = (bytes: Uint8Array) => countInMemory(pid, turned(bytes));
  const found = {
    command: count(secrets.command),
    answer: count(secrets.answer),
    planted: count(secrets.planted),
  };
  return found;
}

describe('what an exchange leaves in memory', () => {
  it('is nothing with our own bridge', async () => {
    const { planted, ...left } = await leftBehind('own');
    expect(planted).toBeGreaterThan(0);
    expect(left).toEqual({ command: 0, answer: 0 });
  });

  it('is at least one copy of the command or the answer with nfc-pcsc, which frees buffers as they are', async () => {
    const { planted, command, answer } = await leftBehind('nfc-pcsc');
    expect(planted).toBeGreaterThan(0);
    expect(command + answer).toBeGreaterThan(0);
  });
});
