import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientMessage } from '../../native-bridge/host/device-client.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { failedReport } from '../../pipeline/reading/report.ts';
import { ACCEPTED } from '../../pipeline/reception/reception.fixture.ts';
import { ATTACHED, begin, laid, pass, readA, UP } from './await-reading.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const ofThis = { readId: 1 } as const;
const REPORT: ClientMessage = { type: 'report', ...ofThis, report: ACCEPTED };
const RELEASED: ClientMessage = { type: 'released', ...ofThis };

describe('a phone', () => {
  it('is told of, and that its holder is asked', () => {
    const { take, told } = begin();
    take(UP, ATTACHED, laid('A'));
    take({ type: 'identified', ...ofThis, medium: 'mdoc' }, { type: 'consent-wanted', ...ofThis });
    take({ type: 'progress', ...ofThis, step: 'phone-answer', percent: 40 }, REPORT);
    expect(told).toEqual([
      'waiting for a card or phone',
      'a phone: engaging',
      'waiting for consent on the phone',
      '(phone-answer 40 %)',
    ]);
  });

  it('whose holder is asked is waited for as long as the device waits; a change of mind is sent', async () => {
    const { reading, take, sent, ended } = begin();
    take(UP, ATTACHED, laid('A'), { type: 'consent-wanted', ...ofThis });
    await pass(299_000);
    reading.cancel();
    expect([sent, ended]).toEqual([[readA, { type: 'cancel', ...ofThis, as: 'cancelled' }], []]);
    take({ type: 'report', ...ofThis, report: failedReport(failure('cancelled'), 'A') });
    await pass(0);
    expect(ended).toEqual(['cancelled', 'A']);
  });

  it('is not named where a card lies there', () => {
    const { take, told } = begin();
    take(
      UP,
      ATTACHED,
      laid('A'),
      { type: 'identified', ...ofThis, medium: 'my-number-card' },
      REPORT,
    );
    expect(told).toEqual(['waiting for a card or phone']);
  });
});

describe('the release of a medium', () => {
  /** After this news, how many milliseconds it was waited for. */
  async function waited(...news: readonly ClientMessage[]) {
    const { reading, take } = begin();
    take(UP, ATTACHED, laid('A'), REPORT, ...news);
    const begun = Date.now();
    let waitedFor = -1;
    reading.released(1500).then(() => {
      waitedFor = Date.now() - begun;
    });
    await pass(700);
    if (news.length === 0) take(RELEASED);
    await pass(2000);
    return waitedFor;
  }

  it('is waited for behind the report', async () => {
    expect(await waited()).toBe(700);
  });

  it.each<[string, ClientMessage]>([
    ['it came before', RELEASED],
    ['the process was lost', { type: 'lost', silent: false }],
  ])('is not waited for where %s', async (_, news) => {
    expect(await waited(news)).toBe(0);
  });

  it('is not waited for longer than was said', async () => {
    expect(await waited({ type: 'medium', reader: 'A', present: false })).toBe(1500);
  });

  it('is not waited for where no reading began', async () => {
    const { reading, take } = begin({ timeoutMs: 100 });
    take(UP, ATTACHED);
    await pass(100);
    const ended: string[] = [];
    reading.released(1500).then(() => ended.push('released'));
    await pass(0);
    expect(ended).toEqual(['released']);
  });
});
