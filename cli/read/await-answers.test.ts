import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientMessage } from '../../native-bridge/host/device-client.ts';
import type { CardCode } from '../../pipeline/card/card-code.ts';
import { ATTACHED, begin, laid, pass, UP } from './await-reading.fixture.ts';
import type { ReadingTask } from './await-reading.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const DIGITS = Uint8Array.from('01033120351234', (digit) => digit.charCodeAt(0));

describe('what the reading asks', () => {
  function asked(message: ClientMessage, more: Partial<ReadingTask> = {}) {
    const { take, sent } = begin(more);
    take(UP, ATTACHED, laid('A'), message);
    return sent.slice(1);
  }

  it('is answered with the number that was given, which is zeroed here', () => {
    const code: CardCode = { route: 'b', digits: DIGITS.slice() };
    const answers = asked({ type: 'code-wanted', readId: 1, triesLeft: 10 }, { code });
    const sent = { type: 'code', readId: 1, code: { route: 'b', digits: DIGITS } };
    expect([answers, [...code.digits]]).toEqual([[sent], Array(14).fill(0)]);
  });

  it('is answered with an end where no number was given', () => {
    expect(asked({ type: 'code-wanted', readId: 1, triesLeft: 10 })).toEqual([
      { type: 'cancel', readId: 1, as: 'number-not-entered' },
    ]);
  });

  it('is answered with yes to the last try only where the operator said so', () => {
    const answers = [true, false].flatMap((confirmLastTry) =>
      asked({ type: 'last-try-wanted', readId: 1 }, { confirmLastTry }),
    );
    expect(answers).toEqual([
      { type: 'last-try', readId: 1, confirmed: true },
      { type: 'last-try', readId: 1, confirmed: false },
    ]);
  });
});

describe('a change of mind', () => {
  it('ends the waiting at once', async () => {
    const { reading, take, ended, sent } = begin();
    take(UP, ATTACHED);
    reading.cancel();
    await pass(0);
    expect([ended, sent, vi.getTimerCount()]).toEqual([['cancelled', ''], [], 0]);
  });

  it('stops a reading, which ends with what it makes of that', async () => {
    const { reading, take, ended, sent } = begin();
    take(UP, ATTACHED, laid('A'));
    reading.cancel();
    await pass(0);
    expect([ended, sent.slice(1)]).toEqual([[], [{ type: 'cancel', readId: 1, as: 'cancelled' }]]);
  });
});
