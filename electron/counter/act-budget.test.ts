import { describe, expect, it } from 'vitest';
import { type ActBudget, endPage, fullBudget, type Hearing, spend } from './act-budget.ts';

/** What becomes of words that come at these moments, in milliseconds. */
function hear(moments: readonly number[], words = 1, from: ActBudget = fullBudget(0)) {
  let budget = from;
  const heard: Hearing[] = moments.map((now) => {
    const spent = spend(budget, words, now);
    budget = spent.budget;
    return spent.hearing;
  });
  const count = (hearing: Hearing) => heard.filter((one) => one === hearing).length;
  return { budget, heard: count('heard'), dropped: count('dropped'), ended: count('taken-over') };
}

const every = (ms: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => from + at * ms);

describe('what a person does is heard, every word of it', () => {
  it.each([
    ['sixteen digits of a scanner within 100 ms, each taking a number back', every(6, 16)],
    ['a key that is held for an hour, 33 times a second', every(30, 120_000)],
    ['what a held key said while the main process was busy for two seconds', every(0, 66)],
    [
      'pictures of the camera for an hour beside fast typing',
      [...every(0, 20), ...every(91, 40_000)],
    ],
  ])('%s', (_, moments) => {
    expect(hear(moments)).toMatchObject({ heard: moments.length, dropped: 0, ended: 0 });
  });

  it('even in its first moment, on a clock that starts anywhere', () => {
    const late = 1e12;
    expect(hear(every(30, 500, late), 1, fullBudget(late)).heard).toBe(500);
  });
});

describe('what floods is dropped', () => {
  it('to what a person could have said: a burst, and then forty words a second', () => {
    // A hundred a second for ten seconds.
    expect(hear(every(10, 1000))).toMatchObject({ heard: 519, dropped: 481, ended: 0 });
  });

  it('and ends the page within an eighth of a second where it comes 10,000 times a second', () => {
    expect(hear(every(0.1, 1100)).ended).toBe(0);
    expect(hear(every(0.1, 1250)).ended).toBe(1);
  });

  it('but ends none that is a little too fast for an hour, which costs nothing', () => {
    const { ended, dropped } = hear(every(13, 276_923));
    expect([ended, dropped > 100_000]).toEqual([0, true]);
  });

  it('nor one that was late once: twenty seconds of a held key at one moment', () => {
    expect(hear(every(0, 660)).ended).toBe(0);
  });

  it('gives the page that comes after it five seconds to come', () => {
    const moments = every(0.1, 100_000);
    expect(hear(moments).ended).toBe(2);
  });

  it('hears the next page as any other', () => {
    const { budget } = hear(every(0, 2000));
    expect(hear(every(30, 500, 4000), 1, budget)).toMatchObject({ heard: 500, ended: 0 });
  });
});

describe('a word that is worth more', () => {
  it('is heard less often: four times at once, then every 750 ms', () => {
    expect(hear(every(0, 10), 30).heard).toBe(4);
    expect(hear(every(750, 100), 30).heard).toBe(100);
    expect(hear(every(100, 100), 30).heard).toBeLessThan(20);
  });
});

describe('a page that is proved to be none of ours', () => {
  it('is ended at once, and not again while another comes', () => {
    const first = endPage({ ...fullBudget(0), at: 100 });
    const again = endPage({ ...first.budget, at: 5099 });
    const later = endPage({ ...first.budget, at: 5100 });
    expect([first, again, later].map(({ hearing }) => hearing)).toEqual([
      'taken-over',
      'dropped',
      'taken-over',
    ]);
  });
});

describe('a clock that goes back', () => {
  it('gives nothing and takes nothing', () => {
    const { budget } = spend(fullBudget(1000), 1, 1000);
    expect(spend(budget, 1, 0).budget).toEqual({ ...budget, left: budget.left - 1 });
  });
});
