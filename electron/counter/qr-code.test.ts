import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed } from '../../pipeline/reception/reception.fixture.ts';
import { digits, isWiped, laid, READER, report, taken, wanted } from './counter.fixture.ts';
import { open } from './windowed-counter.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const QR = 'mdoc:owBjMS4wAYIB2BhYS6QBAiABIVgg';
const scan = { type: 'qr', text: QR };

/** What the device process was told of codes: looks, and what the readings took along. */
function told({ devices }: ReturnType<typeof open>) {
  return devices.all.flatMap(({ heard }) =>
    heard.flatMap((message) => {
      if (message.type === 'look-at-qr') return [`look ${message.readId} ${message.qr === QR}`];
      if (message.type !== 'read') return [];
      return [`read ${message.readId} ${message.order.phone.qr === QR}`];
    }),
  );
}

describe('the text of a scanned QR code', () => {
  it('is looked at at once, goes with the next reading, and with no other', () => {
    const course = open();
    course.take(scan);
    course.devices.say(laid, report(2), taken, laid);
    expect(told(course)).toEqual(['look 1 true', 'read 2 true', 'read 3 false']);
  });

  it('is told with what is waited for', () => {
    const { take, views } = open();
    take(scan);
    const waiting = views.at(-1)?.phase;
    take({ type: 'code', digits: digits() });
    expect([waiting, views.at(-1)?.phase]).toMatchObject([
      { kind: 'waiting-for-medium', given: 'qr-code', endsInMs: 120_000 },
      { kind: 'waiting-for-medium', given: 'number', endsInMs: 120_000 },
    ]);
  });

  it('that is of no use is told at once, as a phone’s, and is gone', () => {
    const course = open();
    course.take(scan);
    const useless = { ...failed('phone-needs-bluetooth'), medium: 'mdoc' as const };
    course.devices.say(report(1, useless));
    const phase = course.views.at(-1)?.phase;
    course.devices.say(laid);
    expect(phase).toMatchObject({
      kind: 'failed',
      failure: { kind: 'phone-needs-bluetooth', code: 'K-302', medium: 'mdoc' },
      retry: false,
    });
    expect(told(course)).toEqual(['look 1 true', 'read 2 false']);
  });

  it.each([
    ['cancelled', [{ type: 'cancel' }]],
    ['taken back', [{ type: 'code-cleared' }]],
    ['followed by a number', [{ type: 'code', digits: digits() }]],
    ['left behind by a closed counter', [{ type: 'pause' }, { type: 'resume' }]],
  ])('is forgotten when it is %s', (_, acts) => {
    const course = open();
    course.take(scan);
    for (const act of acts) course.take(act);
    course.devices.say(laid);
    expect(told(course)).toEqual(['look 1 true', 'read 2 false']);
  });

  it('is forgotten when nobody comes in time, or the purpose was changed after it', () => {
    const late = open();
    late.take(scan);
    late.devices.pass(121_000);
    late.devices.say(laid);
    const changed = open();
    changed.take(scan);
    changed.take({ type: 'cancel' });
    changed.take({ type: 'choose-purpose', id: 'municipal-counter' });
    changed.devices.say(laid);
    const read = ['look 1 true', 'read 2 false'];
    expect([told(late), told(changed)]).toEqual([read, read]);
  });

  it('waits for its phone through the end of a device process', () => {
    const course = open();
    course.take(scan);
    course.devices.device.exit();
    vi.advanceTimersByTime(1000);
    course.devices.sayReady();
    course.devices.say(laid);
    expect(told(course)).toEqual(['look 1 true', 'read 2 true']);
  });

  it('is ignored where something is read or shown, and at a closed counter', () => {
    const going = open();
    going.devices.say(laid);
    going.take(scan);
    going.devices.say(report(1));
    going.take(scan);
    going.devices.say({ type: 'medium', reader: READER, present: false }, laid);
    const closed = open();
    closed.take({ type: 'pause' });
    closed.take(scan);
    closed.take({ type: 'resume' });
    closed.devices.say(laid);
    expect([told(going), told(closed)]).toEqual([
      ['read 1 false', 'read 2 false'],
      ['read 1 false'],
    ]);
  });

  it('takes the place of a typed number, which is zeroed and asked for anew', () => {
    const course = open();
    const typed = digits();
    course.take({ type: 'code', digits: typed });
    course.take(scan);
    const wiped = isWiped(typed);
    course.devices.say(laid, wanted(2));
    const sent = course.devices.device.heard.filter(({ type }) => type === 'code');
    expect([wiped, course.counter.reception.phase.kind, sent]).toEqual([
      true,
      'waiting-for-number',
      [],
    ]);
  });
});
