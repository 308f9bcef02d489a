import { describe, expect, it } from 'vitest';
import type { ReceptionEvent } from './events.ts';
import { ACCEPTED, failed, follow, fromDevice, PURPOSE, READER } from './reception.fixture.ts';
import { newReception } from './reception.ts';
import { timeLimit } from './time-limits.ts';

const laid = fromDevice('medium', { reader: READER, present: true });
const over: ReceptionEvent = { type: 'time-over' };
const busy = (readId: number) => fromDevice('report', { readId, report: failed('reader-busy') });
const identified = (readId: number) =>
  fromDevice('identified', { readId, medium: 'my-number-card' });

/** What is shown at the end, how long it stays, and every reading that was ordered or stopped. */
function course(...events: readonly ReceptionEvent[]) {
  const { reception, effects } = follow(newReception(PURPOSE), events);
  const { phase } = reception;
  const readings = effects.flatMap((effect) =>
    effect.type === 'read' || effect.type === 'cancel-read'
      ? [`${effect.type} ${effect.readId}`]
      : [],
  );
  const shown = phase.kind === 'failed' ? phase.failure.kind : phase.kind;
  return [shown, timeLimit(reception), ...readings];
}

describe('a card on a reader that another program holds', () => {
  it('is tried again by itself after half a second, behind the message', () => {
    expect([course(laid, busy(1)), course(laid, busy(1), over)]).toEqual([
      ['reader-busy', 500, 'read 1'],
      ['reader-busy', 10_000, 'read 1', 'read 2'],
    ]);
  });

  it('is tried as often as it takes', () => {
    expect(course(laid, busy(1), over, busy(2), over, busy(3), over)).toEqual([
      'reader-busy',
      10_000,
      'read 1',
      'read 2',
      'read 3',
      'read 4',
    ]);
  });

  it('is shown as read as soon as a try gets through, and not before', () => {
    const through = [laid, busy(1), over, identified(2)];
    const report = fromDevice('report', { readId: 2, report: ACCEPTED });
    expect([course(...through), course(...through, report)]).toEqual([
      ['reading', 10_000, 'read 1', 'read 2'],
      ['shown', 60_000, 'read 1', 'read 2'],
    ]);
  });

  it('asks for a number that was typed before the busy reader had it wiped', () => {
    const wanted = fromDevice('code-wanted', { readId: 2, triesLeft: 10 });
    const { reception, effects } = follow(newReception(PURPOSE), [
      { type: 'code-typed' },
      ...[laid, busy(1), over, identified(2), wanted],
    ]);
    const sent = effects.filter(({ type }) => type === 'send-code');
    expect([reception.phase.kind, sent]).toEqual(['waiting-for-number', []]);
  });

  it.each<[string, ReceptionEvent, string]>([
    ['the next person', { type: 'next' }, 'wiping'],
    ['a closed counter', { type: 'pause' }, 'paused'],
    ['a cancel', { type: 'cancel' }, 'reader-busy'],
  ])('is left alone after %s: the try behind the message is stopped', (_, event, shown) => {
    const [after, , ...readings] = course(laid, busy(1), over, event);
    expect([after, readings]).toEqual([shown, ['read 1', 'read 2', 'cancel-read 2']]);
  });

  it('is given up when nothing is heard of it for 10 s, and tried once more after that', () => {
    // The process may have died with it, before it had heard of it.
    expect(course(laid, busy(1), over, over)).toEqual([
      'reader-busy',
      500,
      'read 1',
      'read 2',
      'cancel-read 2',
    ]);
    expect(course(laid, busy(1), over, over, over).slice(-1)).toEqual(['read 3']);
  });

  it('ends as any other failure of a reading does, if that is how the try ends', () => {
    const lost = fromDevice('report', { readId: 2, report: failed('link-lost') });
    expect(course(laid, busy(1), over, lost)).toEqual(['link-lost', 60_000, 'read 1', 'read 2']);
  });
});
