import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeLimit } from './time-limit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An answer that comes after so many milliseconds, or never. */
function answerAfter(ms: number | null): Promise<string> {
  return new Promise((resolve) => {
    if (ms !== null) setTimeout(() => resolve('answer'), ms);
  });
}

describe('a call with a time limit', () => {
  it.each([
    ['at once', 0, 'answer'],
    ['just in time', 4999, 'answer'],
    ['too late', 5001, 'late'],
    ['never', null, 'late'],
  ])('whose answer comes %s is that answer, or late', async (_, ms, expected) => {
    const result = withTimeLimit(answerAfter(ms), 5000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await result).toBe(expected);
  });

  it('is not late before its time', async () => {
    const ended: string[] = [];
    withTimeLimit(answerAfter(null), 5000).then((value) => ended.push(value));
    await vi.advanceTimersByTimeAsync(4999);
    const before = [...ended];
    await vi.advanceTimersByTimeAsync(1);
    expect([before, ended]).toEqual([[], ['late']]);
  });

  it('passes a failure on, and leaves no timer behind', async () => {
    const failed = withTimeLimit(Promise.reject(new Error('no card')), 5000);
    await expect(failed).rejects.toThrow('no card');
    expect(await withTimeLimit(Promise.resolve(1), 5000)).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
