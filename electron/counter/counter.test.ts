import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import { ACCEPTED, failed, PURPOSE } from '../../pipeline/reception/reception.fixture.ts';
import {
  dataFolder,
  digits,
  FakeDevices,
  laid,
  openingOf,
  READER,
  report,
  settingOf,
  taken,
  wanted,
  writeInto,
} from './counter.fixture.ts';
import { Counter } from './counter.ts';

/** Made once: every certificate is signed anew. */
const TRUST = simulatedTrust();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(folder = dataFolder()) {
  const setting = settingOf(folder, TRUST);
  const devices = new FakeDevices();
  const counter = new Counter(openingOf(setting), setting, devices.launch, {
    changed: () => undefined,
    wipePage: () => undefined,
  });
  counter.start();
  devices.sayReady();
  return { counter, devices, setting };
}

describe('a counter', () => {
  it('reads what is laid down for its purpose, and hands over the number when it is asked', () => {
    const { counter, devices, setting } = start();
    devices.say(laid, wanted(1));
    counter.act({ type: 'code', digits: digits() });
    devices.say(report(1));
    const order = {
      purpose: openingOf(setting),
      route: 'b',
      anchors: TRUST.cards,
      phone: {
        type: JAPANESE_MNC,
        trust: TRUST.documents,
        identity: null,
        qr: null,
      },
      extended: null,
    };
    expect(devices.device.heard).toEqual([
      { type: 'read', readId: 1, reader: READER, order },
      { type: 'code', readId: 1, code: { route: 'b', digits: digits() } },
    ]);
    expect(counter.reception.phase).toMatchObject({ kind: 'shown', extensions: 0 });
  });

  it('uses a number that was typed before the card, once', () => {
    const { counter, devices } = start();
    counter.act({ type: 'code', digits: digits() });
    devices.say(laid, wanted(1), wanted(1));
    const codes = devices.device.heard.filter(({ type }) => type === 'code');
    expect([codes.length, counter.reception.phase.kind]).toEqual([1, 'waiting-for-number']);
  });

  it('asks the last try of the clerk, and passes the answer on', () => {
    const { counter, devices } = start();
    devices.say(laid, wanted(1, 1));
    counter.act({ type: 'code', digits: digits() });
    devices.say({ type: 'last-try-wanted', readId: 1 });
    counter.act({ type: 'last-try', confirmed: true });
    expect(devices.device.heard.at(-1)).toEqual({ type: 'last-try', readId: 1, confirmed: true });
  });

  it('stops a reading that the clerk stops', () => {
    const { counter, devices } = start();
    devices.say(laid, wanted(1));
    counter.act({ type: 'cancel' });
    expect(devices.device.heard.at(-1)).toEqual({ type: 'cancel', readId: 1, as: 'cancelled' });
  });

  it('remembers what the reader can carry, for the next reading, but of no simulated one', () => {
    const orders = (['pcsc', 'simulated'] as const).map((transport) => {
      const { devices, counter } = start();
      const link = { ...ACCEPTED.link, transport };
      devices.say(laid, report(1, { ...ACCEPTED, link, extended: false }));
      counter.act({ type: 'next' });
      devices.say(taken);
      devices.pass(1000);
      devices.say(laid);
      const message = devices.device.heard.at(-1);
      return message?.type === 'read' && message.order.extended;
    });
    expect(orders).toEqual([false, null]);
  });

  it('reads for the purpose as its file is when somebody comes', () => {
    const folder = dataFolder();
    const own = { ...PURPOSE, id: 'own', expiryNoticeDays: 1 };
    writeInto(folder, 'purposes/own.json', own);
    writeInto(folder, 'settings.json', { purpose: 'own' });
    const { devices } = start(folder);
    const ordered = (days: number) => {
      writeInto(folder, 'purposes/own.json', { ...own, expiryNoticeDays: days });
      devices.say(laid);
      const message = devices.device.heard.at(-1);
      return message?.type === 'read' && message.order.purpose.expiryNoticeDays;
    };
    const first = ordered(7);
    // The next person's card replaces a result that is still on the screen.
    devices.say(report(1), taken);
    expect([first, ordered(30)]).toEqual([7, 30]);
  });

  it('takes a number back when what is typed next is none', () => {
    const { counter, devices } = start();
    counter.act({ type: 'code', digits: digits() });
    const waits = counter.reception;
    counter.act({ type: 'code', digits: digits('123') });
    const { reception } = counter;
    devices.say(laid, wanted(1));
    expect([waits.codeReady, reception.codeReady, reception.phase.kind]).toEqual([
      true,
      false,
      'ready',
    ]);
    expect(counter.reception.phase.kind).toBe('waiting-for-number');
  });

  it('changes its purpose where it is known, and no other way', () => {
    const { counter, devices } = start();
    counter.act({ type: 'choose-purpose', id: 'age-check' });
    const first = counter.reception.purpose.id;
    // Without staff: nobody at a counter could press 次へ.
    for (const id of ['toString', 'none', 'kiosk-certificate']) {
      counter.act({ type: 'choose-purpose', id });
    }
    devices.say(laid);
    const [message] = devices.device.heard;
    expect([
      first,
      counter.reception.purpose.id,
      message?.type === 'read' && [message.order.route, message.order.purpose.attended],
    ]).toEqual(['age-check', 'age-check', ['birth', true]]);
  });

  it('takes up a repaired purpose when it is chosen again', () => {
    const folder = dataFolder();
    const { counter } = start(folder);
    writeInto(folder, 'purposes/own.json', {
      ...openingOf(settingOf(folder)),
      id: 'own-reception',
    });
    counter.act({ type: 'choose-purpose', id: 'own-reception' });
    expect(counter.reception.purpose.id).toBe('own-reception');
  });

  it('shows a failure of a reading, and reads once more when that is asked for', () => {
    const { counter, devices } = start();
    devices.say(laid, report(1, failed('link-lost')));
    const first = counter.reception.phase.kind;
    counter.act({ type: 'retry' });
    const reads = devices.device.heard.map((message) => 'readId' in message && message.readId);
    expect([first, reads]).toEqual(['failed', [1, 2]]);
  });
});
