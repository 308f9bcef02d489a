import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { VPCD_PORTS, VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { kazasu, startKazasu } from './cli.ts';
import { type CounterFiles, makeCounterFiles } from './counter-files.ts';
import { DeviceTalk } from './device-talk.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed, readOnReader } from './read-card.ts';

let files: CounterFiles;
const open: { stop(): Promise<void> | void }[] = [];

beforeAll(() => {
  files = makeCounterFiles();
  return () => files.remove();
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.stop();
});

async function start<T extends { stop(): Promise<void> | void }>(made: T | Promise<T>): Promise<T> {
  const thing = await made;
  open.push(thing);
  return thing;
}

/** Recovery may take this long from the moment the cause is gone (design 9). */
const RECOVERY_MS = 3000;

describe('kazasu read', () => {
  it('says that the service is down', async () => {
    const { status, stdout } = await kazasu(['read', '--json', '--data', files.data]);
    expect([status, JSON.parse(stdout).failure]).toEqual([
      31,
      { kind: 'pcsc-service-down', check: null, triesLeft: null, code: 'K-101' },
    ]);
  });

  it('says that there is no reader', async () => {
    await start(Pcscd.start({ readers: false }));
    const { status, stdout } = await kazasu(['read', '--json', '--data', files.data]);
    expect([status, JSON.parse(stdout).failure.kind]).toEqual([31, 'reader-missing']);
  });

  it('says that the reader with this name is not there', async () => {
    await start(Pcscd.start());
    const args = ['read', '--json', '--data', files.data, '--reader', 'Another reader'];
    const { stdout } = await kazasu(args);
    expect(JSON.parse(stdout).failure.kind).toBe('reader-missing');
  });

  it('says after the time that it was given that nothing was laid down', async () => {
    await start(Pcscd.start());
    const { status, stdout } = await kazasu([
      'read',
      '--json',
      '--data',
      files.data,
      '--timeout',
      '2',
    ]);
    expect([status, JSON.parse(stdout).failure.kind]).toEqual([30, 'no-medium-in-time']);
  });

  it('says that another program holds the reader, and reads once it lets go', async () => {
    await start(Pcscd.start());
    const chip = new VirtualChip(caseNamed('hanako').make());
    const card = await VpcdCard.lay(chip);
    await start({ stop: () => card.remove() });
    const other = await start(DeviceTalk.start());
    const reader = await other.mediumOn('Virtual PCD 00 00');
    other.read(reader, 'hold');
    await other.next('code-wanted');
    const busy = await kazasu(['read', '--json', '--data', files.data]);
    expect([busy.status, JSON.parse(busy.stdout).failure.kind]).toEqual([31, 'reader-busy']);
    other.cancel();
    await other.next('report');
    const free = await kazasu(['read', '--json', '--data', files.data]);
    expect(JSON.parse(free.stdout).failure.kind).toBe('number-not-entered');
  });

  it('is cancelled by SIGINT while it waits', async () => {
    await start(Pcscd.start());
    const { child, done } = startKazasu(['read', '--json', '--data', files.data]);
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (said) => {
        if (String(said).includes('waiting for a card')) resolve();
      });
    });
    child.kill('SIGINT');
    const { status, stdout } = await done;
    expect([status, JSON.parse(stdout).failure.kind]).toEqual([33, 'cancelled']);
  });
});

describe('the device process', () => {
  it('finds the service when it comes, loses it when it goes, and finds it again', {
    timeout: 60_000,
  }, async () => {
    const device = await start(DeviceTalk.start());
    await device.next('service', ({ state }) => state === 'pcsc-service-down');
    // Often, and gone again at once: news that come together get lost between the binding's threads.
    for (let round = 0; round < 10; round++) {
      const pcscd = await Pcscd.start();
      await device.next('service', ({ state }) => state === 'up', RECOVERY_MS);
      await device.next('readers', ({ readers }) => readers.length === 2, RECOVERY_MS);
      await pcscd.stop();
      await device.next('service', ({ state }) => state === 'pcsc-service-down', RECOVERY_MS);
    }
  });

  it('ends a reading as pcsc-service-down when the service dies in it', async () => {
    const pcscd = await start(Pcscd.start());
    const chip = new VirtualChip(caseNamed('hanako').make());
    const stop = { command: false };
    const card = await VpcdCard.lay(chip, VPCD_PORTS[0], (_command, answer, index) => {
      if (index !== 6) return answer;
      stop.command = true;
      return 'silent';
    });
    await start({ stop: () => card.remove() });
    const device = await start(DeviceTalk.start());
    const reader = await device.mediumOn('Virtual PCD 00 00');
    device.read(reader, 'number');
    await expect.poll(() => stop.command, { timeout: 5000 }).toBe(true);
    await pcscd.kill();
    const { report } = await device.next('report', () => true, 6000);
    expect(['pcsc-service-down', 'reader-unplugged']).toContain(report.failure?.kind);
    expect(report.identity).toBeNull();
  });
});

describe('two readers at once', () => {
  it('read two persons side by side and never mix them', async () => {
    await start(Pcscd.start());
    const [first, second] = await Promise.all([
      readOnReader(caseNamed('hanako'), files, {
        args: ['--number-b', '-', '--trust', files.trust, '--reader', 'Virtual PCD 00 00'],
      }),
      readOnReader(caseNamed('minoru'), files, {
        slot: 1,
        args: ['--number-b', '-', '--trust', files.trust, '--reader', 'Virtual PCD 00 01'],
      }),
    ]);
    expect([first.json.identity?.name, second.json.identity?.name]).toEqual([
      '見本　花子',
      '架空　稔',
    ]);
    expect([first.json.link.reader, second.json.link.reader]).toEqual([
      'Virtual PCD 00 00',
      'Virtual PCD 00 01',
    ]);
  });

  it('are read by one device process at the same time', async () => {
    await start(Pcscd.start());
    const cards = [
      await VpcdCard.lay(new VirtualChip(caseNamed('hanako').make()), VPCD_PORTS[0]),
      await VpcdCard.lay(new VirtualChip(caseNamed('minoru').make()), VPCD_PORTS[1]),
    ];
    for (const card of cards) await start({ stop: () => card.remove() });
    const device = await start(DeviceTalk.start());
    const one = await device.mediumOn('Virtual PCD 00 00');
    const two = await device.mediumOn('Virtual PCD 00 01');
    for (let round = 0; round < 5; round++) {
      const ids = [device.read(one, 'number', 'hanako'), device.read(two, 'number', 'minoru')];
      const reports = [];
      for (const id of ids) reports.push(await device.report(id));
      expect(reports.map(({ identity, link }) => [identity?.name, link.reader])).toEqual([
        ['見本　花子', 'Virtual PCD 00 00'],
        ['架空　稔', 'Virtual PCD 00 01'],
      ]);
    }
  });
});
