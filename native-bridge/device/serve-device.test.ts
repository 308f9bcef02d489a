import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { SIMULATED_READER } from '../../fixtures/virtual/transport/in-process-channel.ts';
import { SimulatedReaders } from '../../fixtures/virtual/transport/simulated-readers.ts';
import { blankFrame, drawFrame } from '../qr/drawn-code.fixture.ts';
import { ChipReaders, InProcessPort } from './chip-readers.fixture.ts';
import {
  codeOf,
  ORDER,
  OTHER_READER,
  READER,
  reports,
  settledReports,
  startChips,
  startDevice,
  wordOf,
} from './device-host.fixture.ts';

// The sign of life alone is on a clock of ours; readings run on their own.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a device', () => {
  it('says four times a second that it lives, and how much memory it holds', () => {
    const { port } = startChips();
    vi.advanceTimersByTime(2500);
    expect([port.signs.length, port.posted]).toEqual([11, []]);
    expect(port.signs.filter(({ rss = 0 }) => rss < 10_000_000)).toEqual([]);
  });

  it('says so before its drivers are asked for anything: they may hang at once', () => {
    let before = -1;
    const port = new InProcessPort();
    const source = new ChipReaders();
    source.start = () => {
      before = port.signs.length;
    };
    startDevice(source, port);
    expect(before).toBe(1);
  });

  it('passes on the news of its readers, those attached as one list', () => {
    const { port, source } = startChips();
    source.tell({ type: 'service', state: 'up' });
    source.tell({ type: 'reader', name: READER, attached: true });
    source.tell({ type: 'reader', name: OTHER_READER, attached: true });
    source.tell({ type: 'medium', reader: READER, present: true });
    source.tell({ type: 'reader', name: READER, attached: false });
    source.tell({ type: 'wedged', reader: OTHER_READER });
    expect(port.posted).toEqual([
      { type: 'service', state: 'up' },
      { type: 'readers', readers: [READER] },
      { type: 'readers', readers: [READER, OTHER_READER] },
      { type: 'medium', reader: READER, present: true },
      { type: 'readers', readers: [OTHER_READER] },
      { type: 'wedged', reader: OTHER_READER },
    ]);
  });

  it('drops what is said to a reading that is over, or never was', async () => {
    const { port, source } = startChips();
    source.lay(READER, 'bank-card');
    port.say({ type: 'read', readId: 1, reader: READER, order: ORDER });
    const before = await settledReports(port);
    port.say({ type: 'cancel', readId: 1, as: 'cancelled' });
    port.say({ type: 'last-try', readId: 2, confirmed: true });
    const late = codeOf();
    port.say({ type: 'code', readId: 2, code: late });
    port.say({ type: 'simulate', put: 'hanako' });
    expect([before, await settledReports(port)]).toEqual([1, 1]);
    expect(late.digits.every((byte) => byte === 0)).toBe(true);
  });

  it('reports at once where nothing lies on the reader', async () => {
    const { port } = startChips();
    port.say({ type: 'read', readId: 1, reader: READER, order: ORDER });
    const [{ readId, report } = { readId: 0, report: null }] = await reports(port);
    expect([readId, report?.failure, report?.link.reader, report?.link.apdus]).toEqual([
      1,
      { kind: 'removed-too-early', check: null, triesLeft: null, at: 'open' },
      READER,
      0,
    ]);
  });
});

describe('a QR code that was scanned before anything lies there', () => {
  it('is answered where it is of no use, and not at all where it is', async () => {
    const { port } = startChips();
    const codes = [makePhone({ wallet: 'apple' }).showQr(), 'mdoc:', makePhone().showQr()];
    for (const [readId, qr] of codes.entries()) port.say({ type: 'look-at-qr', readId, qr });
    const told = (await reports(port, 2)).map(({ readId, report }) => [
      readId,
      report.failure?.kind,
      report.medium,
    ]);
    expect(told).toEqual([
      [0, 'phone-needs-bluetooth', 'mdoc'],
      [1, 'malformed-data', 'mdoc'],
    ]);
    expect(port.all('released').map(({ readId }) => readId)).toEqual([0, 1]);
  });
});

describe('a picture of the camera', () => {
  it('is answered with the phone’s code that it shows, or with none, and its bytes are zeroed', async () => {
    const { port } = startChips();
    const qr = makePhone().showQr();
    const frames = [await drawFrame([{ text: qr }]), blankFrame()];
    for (const frame of frames) {
      port.say({ type: 'look-at-frame', frame });
      await port.until('frame-looked-at', frames.indexOf(frame) + 1);
    }
    expect(port.posted).toEqual([
      { type: 'frame-looked-at', qr },
      { type: 'frame-looked-at', qr: null },
    ]);
    expect(frames.flatMap(({ luminance }) => [...new Set(luminance)])).toEqual([0, 0]);
  });
});

describe('a reading', () => {
  it('that breaks off by a fault of ours is reported, and the next one is read', async () => {
    const { port, source } = startChips();
    source.lay(READER, 'bank-card');
    vi.spyOn(source, 'open').mockRejectedValueOnce(new Error('planted'));
    port.say({ type: 'read', readId: 1, reader: READER, order: ORDER });
    port.say({ type: 'read', readId: 2, reader: READER, order: ORDER });
    const kinds = (await reports(port, 2)).map(({ report }) => report.failure?.kind);
    expect(kinds).toEqual(['internal-error', 'unknown-medium']);
  });

  it('says what it is at, in order, and ends in one report', async () => {
    const { port, source } = startChips();
    source.lay(READER, 'hanako');
    port.onPost = ({ type }) => {
      if (type === 'code-wanted') port.say({ type: 'code', readId: 7, code: codeOf() });
    };
    port.say({ type: 'read', readId: 7, reader: READER, order: ORDER });
    expect(await settledReports(port)).toBe(1);
    expect(port.posted.map(wordOf)).toEqual([
      'identified',
      'code-wanted',
      'photo 0',
      'photo 100',
      'issuer-proof 0',
      'name-and-address 0',
      'issuer-proof 0',
      'issuer-proof 50',
      'verifying 100',
      'report',
      'released',
    ]);
    expect(new Set(port.posted.map((message) => 'readId' in message && message.readId))).toEqual(
      new Set([7]),
    );
  });

  it('takes the power from the card when it ends, however it ends', async () => {
    const open: string[] = [];
    for (const name of ['hanako', 'altered-name', 'number-blocked', 'bank-card']) {
      const { port, source } = startChips();
      const chip = source.lay(READER, name);
      port.onPost = ({ type }) => {
        if (type === 'code-wanted') port.say({ type: 'code', readId: 1, code: codeOf() });
      };
      port.say({ type: 'read', readId: 1, reader: READER, order: ORDER });
      await reports(port);
      if (chip.isOpen || chip.commands > 0) open.push(name);
    }
    expect(open).toEqual([]);
  });
});

describe('the simulator’s reader', () => {
  it('is attached from the start; what is laid on it replaces what lay there', () => {
    const { port, source } = startDevice(new SimulatedReaders());
    const start = port.posted.map(wordOf).sort();
    port.posted.length = 0;
    source.put('hanako');
    source.put('minoru');
    source.put(null);
    source.put(null);
    source.put('nobody of this name');
    const presence = port.all('medium').map(({ reader, present }) => [reader, present]);
    expect([start, presence]).toEqual([
      ['readers', 'service'],
      [true, false, true, false].map((present) => [SIMULATED_READER, present]),
    ]);
  });

  it('is read as a real one is', async () => {
    const { port, source } = startDevice(new SimulatedReaders());
    source.put('hanako');
    port.say({ type: 'read', readId: 1, reader: SIMULATED_READER, order: ORDER });
    port.say({ type: 'code', readId: 1, code: codeOf() });
    const [found] = await reports(port);
    expect([found?.report.identity?.name, found?.report.link.transport]).toEqual([
      '見本　花子',
      'simulated',
    ]);
  });
});
