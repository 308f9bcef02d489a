import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FRAME_HEIGHT, FRAME_WIDTH } from '../contract/frame-size.ts';
import { isWiped, laid } from './counter.fixture.ts';
import { open } from './windowed-counter.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const QR = 'mdoc:owBjMS4wAYIB2BhYS6QBAiABIVgg';
const ON = { type: 'camera', on: true };
const OFF = { type: 'camera', on: false };

const HOSPITAL = JSON.parse(
  readFileSync(new URL('../../desk/purposes/hospital-reception.json', import.meta.url), 'utf8'),
);
const CARD_ONLY = {
  'purposes/card-only.json': { ...HOSPITAL, id: 'card-only', media: 'card', advice: [] },
};

type Course = ReturnType<typeof open>;

/** A picture of the page's, a third of a second after the one before it. */
function show({ take }: Course, pixel = 1) {
  vi.advanceTimersByTime(334);
  const luminance = new Uint8Array(FRAME_WIDTH * FRAME_HEIGHT).fill(pixel);
  take({ type: 'frame', width: FRAME_WIDTH, height: FRAME_HEIGHT, luminance });
  return luminance;
}

/** The first pixel of each picture that the device process was sent. */
function sent({ devices }: Course) {
  return devices.all.flatMap(({ heard }) =>
    heard.flatMap((message) =>
      message.type === 'look-at-frame' ? [message.frame.luminance[0]] : [],
    ),
  );
}

/** Whether the host lets the page open the camera, each time that it changed. */
const allowed = ({ windows }: Course) => windows.main.done.filter((what) => /camera/.test(what));

const looked = (qr: string | null) => ({ type: 'frame-looked-at', qr }) as const;

describe('a picture of the clerk’s camera, at a counter', () => {
  it('goes to the device process whole, and is zero in this one', () => {
    const course = open();
    course.take(ON);
    const luminance = show(course, 7);
    expect([sent(course), isWiped(luminance), course.views.at(-1)?.camera]).toEqual([
      [7],
      true,
      true,
    ]);
  });

  it('is zeroed and goes nowhere where the camera was not asked for, or is not any more', () => {
    const course = open();
    const pictures = [show(course)];
    course.take(ON);
    course.take(OFF);
    pictures.push(show(course));
    expect([sent(course), pictures.map(isWiped)]).toEqual([[], [true, true]]);
  });

  it('waits for the answer to the one before it, or for the next device process', () => {
    const course = open();
    course.take(ON);
    for (const pixel of [1, 2]) show(course, pixel);
    course.devices.say(looked(null));
    for (const pixel of [3, 4]) show(course, pixel);
    course.devices.device.exit();
    vi.advanceTimersByTime(1000);
    course.devices.sayReady();
    show(course, 5);
    expect(sent(course)).toEqual([1, 3, 5]);
  });
});

describe('a phone’s code that a picture shows, at a counter', () => {
  it('is taken as a scanned one, and closes the camera', () => {
    const course = open();
    course.take(ON);
    show(course);
    course.devices.say(looked(QR));
    expect(course.views.at(-1)).toMatchObject({
      camera: false,
      phase: { kind: 'waiting-for-medium', given: 'qr-code' },
    });
    course.devices.say(laid);
    const read = course.devices.device.heard.find(({ type }) => type === 'read');
    expect(read).toMatchObject({ order: { phone: { qr: QR } } });
    expect(allowed(course)).toEqual(['camera on', 'camera off']);
  });

  it('closes it too where a number was waiting for its card', () => {
    const course = open();
    course.take({ type: 'code', digits: Uint8Array.from('01033120351234', (d) => +d + 48) });
    course.take(ON);
    show(course);
    course.devices.say(looked(QR));
    expect([course.views.at(-1)?.camera, allowed(course)]).toEqual([
      false,
      ['camera on', 'camera off'],
    ]);
  });
});

describe('the camera of a counter', () => {
  it.each<[string, (course: Course) => void]>([
    ['something is laid down', ({ devices }) => devices.say(laid)],
    ['the counter is left', ({ take }) => take({ type: 'pause' })],
    ['only cards are taken', ({ take }) => take({ type: 'choose-purpose', id: 'card-only' })],
    ['the visitor is shown the screen', ({ take }) => take({ type: 'turn', on: true })],
    ['training begins or ends', ({ take }) => take({ type: 'training', on: false })],
  ])('is closed when %s', (_, leave) => {
    const course = open({ files: CARD_ONLY });
    course.take(ON);
    leave(course);
    expect(allowed(course)).toEqual(['camera on', 'camera off']);
  });

  it('cannot be opened where something lies there, or only cards are taken', () => {
    const busy = open();
    busy.devices.say(laid);
    busy.take(ON);
    const cards = open({ files: CARD_ONLY });
    cards.take({ type: 'choose-purpose', id: 'card-only' });
    cards.take(ON);
    expect([allowed(busy), allowed(cards)]).toEqual([[], []]);
  });
});
