import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { failed } from '../../pipeline/reception/reception.fixture.ts';
import {
  dataFolder,
  digits,
  FakeDevices,
  isWiped,
  laid,
  openingOf,
  report,
  settingOf,
  wanted,
} from './counter.fixture.ts';
import { Counter } from './counter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(purpose?: string) {
  const setting = settingOf(
    dataFolder(purpose === undefined ? {} : { 'settings.json': { purpose } }),
  );
  const devices = new FakeDevices();
  const listener = { changed: () => undefined, wipePage: () => undefined };
  const counter = new Counter(
    openingOf(setting),
    { ...setting, trust: () => ({ ok: true, value: simulatedTrust() }) },
    devices.launch,
    listener,
  );
  counter.start();
  devices.sayReady();
  const type = (text?: string) => {
    const typed = digits(text);
    counter.act({ type: 'code', digits: typed });
    return typed;
  };
  return { counter, devices, type };
}

type Course = ReturnType<typeof start>;

/** What happens to a number after it was typed; each of them ends its life. */
const ENDS: readonly (readonly [string, (course: Course) => void])[] = [
  ['the card asked for it', ({ devices }) => devices.say(laid, wanted(1))],
  ['another one was typed', ({ type }) => void type()],
  ['one was typed that is none', ({ type }) => void type('123')],
  ['it was taken back', ({ counter }) => counter.act({ type: 'code-cleared' })],
  ['it was cancelled', ({ counter }) => counter.act({ type: 'cancel' })],
  ['the counter was closed', ({ counter }) => counter.act({ type: 'pause' })],
  ['the counter was stopped', ({ counter }) => counter.stop()],
  ['nobody laid a card down in time', ({ devices }) => devices.pass(121_000)],
  [
    'the process died in a reading',
    ({ devices }) => {
      devices.say(laid);
      devices.device.exit();
    },
  ],
  [
    'the process hung in a reading',
    ({ devices }) => {
      devices.say(laid);
      vi.advanceTimersByTime(6500);
    },
  ],
  [
    'what was laid down needed no number',
    ({ devices }) => devices.say(laid, report(1, failed('unknown-medium'))),
  ],
  [
    'two tries are left, so that it has to be looked at once more',
    ({ devices }) => devices.say(laid, wanted(1, 2)),
  ],
  [
    'the reading stalled',
    ({ devices }) => {
      devices.say(laid);
      devices.pass(11_000);
    },
  ],
];

describe('the bytes of a typed number', () => {
  it('are kept until they are used', () => {
    const { type, devices } = start();
    const typed = type();
    devices.pass(100_000);
    // Nobody has used them: they wait for the next process.
    devices.device.exit();
    vi.advanceTimersByTime(1000);
    devices.sayReady();
    devices.say(laid);
    expect([...typed]).toEqual([...digits()]);
  });

  it.each(ENDS)('are zeroed when %s', (_, end) => {
    const course = start();
    const typed = course.type();
    const before = isWiped(typed);
    end(course);
    expect([before, isWiped(typed)]).toEqual([false, true]);
  });

  it('are zeroed at once where they are no number: of another length, or not digits', () => {
    const { type } = start();
    const typed = ['', '1', '0103312035123', '0103312035123x', '4649'].map(type);
    expect(typed.filter((bytes) => !isWiped(bytes))).toEqual([]);
  });

  it('are zeroed at once where no number has a place', () => {
    const kept: string[] = [];
    const shown = start();
    shown.devices.say(laid, report(1));
    if (!isWiped(shown.type())) kept.push('shown');
    shown.counter.act({ type: 'next' });
    if (!isWiped(shown.type())) kept.push('wiping');
    shown.devices.pass(1000);
    if (!isWiped(shown.type())) kept.push('waiting-for-removal');
    shown.counter.act({ type: 'pause' });
    if (!isWiped(shown.type())) kept.push('paused');
    expect([shown.counter.reception.phase.kind, kept]).toEqual(['paused', []]);
  });

  it('are zeroed at once when the card had asked for them, and reached it whole', () => {
    const { type, devices } = start();
    devices.say(laid, wanted(1, 2));
    const typed = type();
    expect([isWiped(typed), devices.device.heard.at(-1)]).toEqual([
      true,
      { type: 'code', readId: 1, code: { route: 'b', digits: digits() } },
    ]);
  });

  it('are as long as the purpose’s road wants them', () => {
    const pin = start('kiosk-certificate');
    pin.devices.say(laid);
    pin.counter.act({ type: 'go-on' });
    pin.devices.say(wanted(1, 3));
    const typed = [pin.type('01033120351234'), pin.type('4649')];
    expect([typed.map(isWiped), pin.devices.device.heard.at(-1)]).toEqual([
      [true, true],
      { type: 'code', readId: 1, code: { route: 'pin', digits: digits('4649') } },
    ]);
  });
});
