import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digits, isWiped, laid, wanted } from './counter.fixture.ts';
import { readAct } from './page-acts.ts';
import { open } from './windowed-counter.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LONG = 'x'.repeat(65);

/** What no page of ours says. A page that draws bytes from a card is not believed more than they are. */
const OUTSIDE: readonly unknown[] = [
  undefined,
  null,
  'next',
  7,
  [],
  [{ type: 'next' }],
  {},
  { type: null },
  { type: 'toString' },
  { type: '__proto__' },
  // Events of the reducer that are not the clerk's to give.
  { type: 'time-over' },
  { type: 'code-typed' },
  { type: 'qr-scanned' },
  { type: 'lost', silent: true },
  { type: 'service', state: 'up' },
  { type: 'readers', readers: [] },
  { type: 'medium', reader: 'Reader A', present: true },
  { type: 'report', readId: 1, report: {} },
  { type: 'simulate', put: 'hanako' },
  // Acts with something wrong about them.
  { type: 'next', more: 1 },
  { type: 'retry', reader: 'Reader A' },
  { type: 'last-try' },
  { type: 'last-try', confirmed: 'true' },
  { type: 'last-try', confirmed: 1 },
  { type: 'choose-purpose' },
  { type: 'choose-purpose', id: 7 },
  { type: 'choose-purpose', id: LONG },
  { type: 'choose-purpose', id: 'age-check', purpose: {} },
  { type: 'code' },
  { type: 'code', digits: '01033120351234' },
  { type: 'code', digits: [1, 2, 3] },
  { type: 'code', digits: new Uint16Array(14) },
  { type: 'code', digits: new ArrayBuffer(14) },
  { type: 'code', digits: digits(`${'0'.repeat(15)}`) },
  { type: 'code', digits: digits(), route: 'pin' },
  { type: 'qr' },
  { type: 'qr', text: 7 },
  { type: 'qr', text: digits() },
  { type: 'qr', text: `mdoc:${'A'.repeat(4092)}` },
  { type: 'qr', text: 'mdoc:A', readId: 1 },
];

describe('what the page says', () => {
  it('is dropped where it is outside the contract: nothing changes, nothing is sent', () => {
    const { take, counter, devices, views } = open();
    devices.say(laid, wanted(1));
    const before = { reception: counter.reception, heard: [...devices.device.heard] };
    const shown = views.length;
    for (const message of OUTSIDE) take(message);
    expect({ reception: counter.reception, heard: devices.device.heard }).toEqual(before);
    expect([counter.reception === before.reception, views.length - shown]).toEqual([true, 0]);
  });

  it('leaves no digits behind, even where they are dropped', () => {
    const { take } = open();
    const typed = [digits('0'.repeat(15)), digits(), digits()];
    take({ type: 'code', digits: typed[0] });
    take({ type: 'code', digits: typed[1], route: 'pin' });
    take(typed[2]);
    expect(typed.map(isWiped)).toEqual([true, true, true]);
  });

  it('is done where it is inside, each act of the contract', () => {
    const acts = [
      { type: 'pause' },
      { type: 'resume' },
      { type: 'qr', text: `mdoc:${'A'.repeat(4091)}` },
      { type: 'code', digits: digits() },
      { type: 'code-cleared' },
      { type: 'choose-purpose', id: 'municipal-counter' },
      { type: 'cancel' },
      { type: 'retry' },
      { type: 'next' },
      { type: 'extend' },
      { type: 'last-try', confirmed: false },
      { type: 'face-mismatch' },
    ];
    const { take, counter } = open();
    const dropped = acts.filter((act) => readAct(act, 'clerk') === null);
    for (const act of acts) take(act);
    expect([dropped, counter.reception.purpose.id]).toEqual([[], 'municipal-counter']);
  });
});
