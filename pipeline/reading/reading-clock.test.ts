import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { ReadingClock } from './reading-clock.ts';

/** A clock that stands still until it is moved. */
class HandClock {
  now = 1000;
  readonly context = { ...nodeContext(), ticks: () => this.now };

  move(ms: number): void {
    this.now += ms;
  }
}

describe('the clock of a reading', () => {
  it('begins when the reading does', () => {
    const hand = new HandClock();
    const clock = new ReadingClock(hand.context);
    hand.move(612);
    expect(clock.elapsed()).toBe(612);
  });

  it('leaves out every time that a person takes, and nothing else', async () => {
    const hand = new HandClock();
    const clock = new ReadingClock(hand.context);
    const person = (ms: number) =>
      clock.pause(
        (async () => {
          await null;
          hand.move(ms);
          return `after ${ms}`;
        })(),
      );
    hand.move(100);
    const answers = [await person(60_000)];
    hand.move(20);
    answers.push(await person(119_000));
    hand.move(3);
    expect([answers, clock.elapsed()]).toEqual([['after 60000', 'after 119000'], 123]);
  });

  it('passes on that a person’s answer failed', async () => {
    const clock = new ReadingClock(new HandClock().context);
    await expect(clock.pause(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});
