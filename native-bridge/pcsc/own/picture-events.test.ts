import { describe, expect, it } from 'vitest';
import type { ReaderEvent } from '../../../pipeline/device-port/reader-source.ts';
import { DOWN, EXCLUSIVE_IN_USE, readerPicture, up } from './picture.fixture.ts';
import { eventsBetween } from './picture-events.ts';

const ATR = [0x3b, 0x80, 0x80, 0x01, 0x01];
const OTHER_ATR = [0x3b, 0x81, 0x80, 0x01, 0x80, 0x80];
const HELLO = 'Windows Hello for Business 1';

/** An event in words. */
function wordsOf(event: ReaderEvent): string {
  if (event.type === 'service') return event.state;
  if (event.type === 'reader') return `${event.name} ${event.attached ? 'came' : 'went'}`;
  if (event.type === 'wedged') return `${event.reader} hangs`;
  return `${event.reader} ${event.present ? 'occupied' : 'empty'}`;
}

const told = (...pictures: Parameters<typeof eventsBetween>) =>
  eventsBetween(...pictures).map(wordsOf);

describe('the first picture', () => {
  it('tells the service with its first reader, of empty ones that they are, then what lies there', () => {
    expect(told(null, up(readerPicture('A', ATR), readerPicture('B', null)))).toEqual([
      'A came',
      'up',
      'B came',
      'B empty',
      'A occupied',
    ]);
    expect(told(null, up(readerPicture('B', null), readerPicture('A', ATR)))).toEqual([
      'B came',
      'B empty',
      'up',
      'A came',
      'A occupied',
    ]);
  });

  it('tells a service without readers, and one that is not there', () => {
    expect([told(null, up()), told(null, DOWN)]).toEqual([['up'], ['pcsc-service-down']]);
  });

  it.each([
    ['the service stopped', 0x8010001e],
    ['too many contexts', 0x8010006a],
    ['nothing that anybody knows', 0xffffffff],
  ])('of a service that says %s is one of a service that is down', (_, code) => {
    expect(told(null, { code, readers: [readerPicture('A', ATR)] })).toEqual(['pcsc-service-down']);
  });
});

describe('readers', () => {
  it('that come and go are told by name, each with what lies on it', () => {
    const before = up(readerPicture('A', null), readerPicture('B', ATR));
    const now = up(readerPicture('C', null), readerPicture('A', null), readerPicture('D', ATR));
    expect(told(before, now)).toEqual(['B went', 'C came', 'C empty', 'D came', 'D occupied']);
  });

  it('that no card is laid on are passed over, whatever they do', () => {
    const before = up(readerPicture(HELLO, null));
    expect(told(null, before)).toEqual(['up']);
    expect(told(before, up(readerPicture(HELLO, ATR, 1)))).toEqual([]);
    expect(told(up(), before)).toEqual([]);
  });

  it.each([
    ['not asked yet', 0x0000],
    ['to be ignored, unknown', 0x0007],
    ['not available', 0x0008],
  ])('whose state is "%s" do not count', (_, state) => {
    const odd = { name: 'A', state, events: 0, atr: new Uint8Array(0) };
    expect(told(null, up(odd))).toEqual(['up']);
    expect(told(up(readerPicture('A', ATR)), up(odd))).toEqual(['A went']);
    expect(told(up(odd), up(readerPicture('A', ATR)))).toEqual(['A came', 'A occupied']);
  });
});

describe('a service', () => {
  it('that goes takes all readers with it, without a word of their media', () => {
    const before = up(readerPicture('A', ATR), readerPicture('B', null));
    expect(told(before, DOWN)).toEqual(['A went', 'B went', 'pcsc-service-down']);
  });

  it('that is still away, for whichever reason, is no news', () => {
    expect(told(DOWN, { code: 0x8010001e, readers: [] })).toEqual([]);
  });

  it('that comes back is told after its readers, like the first time', () => {
    const now = up(readerPicture('A', ATR), readerPicture('B', null));
    expect(told(DOWN, now)).toEqual(told(null, now));
  });
});

describe('a medium', () => {
  const on = (atr: readonly number[] | null, events = 0, more = 0) =>
    up(readerPicture('A', atr, events, more));

  it('that is laid down or lifted is told', () => {
    expect([told(on(null), on(ATR, 1)), told(on(ATR, 1), on(null, 2))]).toEqual([
      ['A occupied'],
      ['A empty'],
    ]);
  });

  it('that was lifted and laid down again in between is told as gone and there', () => {
    expect(told(on(ATR, 1), on(ATR, 3))).toEqual(['A empty', 'A occupied']);
  });

  it('that was swapped is told, too, where the system counts nothing', () => {
    expect(told(on(ATR), on(OTHER_ATR))).toEqual(['A empty', 'A occupied']);
  });

  it('that was tapped too briefly to lie there is not told: nobody could read it', () => {
    expect(told(on(null, 2), on(null, 4))).toEqual([]);
  });

  it('that is being read, or has lost its power, is the one that was there', () => {
    const held = on(ATR, 1, EXCLUSIVE_IN_USE);
    const unpowered = on([], 1);
    const all = [on(ATR, 1), held, unpowered, held, on(ATR, 1)];
    const news = all.slice(1).flatMap((now, index) => told(all[index] ?? null, now));
    expect(news).toEqual([]);
  });

  it('counts through the end of its counter', () => {
    expect(told(on(ATR, 0xffff), on(ATR, 1))).toEqual(['A empty', 'A occupied']);
  });
});
