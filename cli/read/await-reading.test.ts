import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientMessage } from '../../native-bridge/host/device-client.ts';
import { ACCEPTED } from '../../pipeline/reception/reception.fixture.ts';
import { ATTACHED, begin, DOWN, laid, NONE, pass, readA, UP } from './await-reading.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a service or reader that is not there', () => {
  it.each<[string, readonly ClientMessage[], string]>([
    ['the service is down', [DOWN], 'pcsc-service-down'],
    ['the service is up without a reader', [UP, NONE], 'reader-missing'],
    ['the reader went again', [UP, ATTACHED, NONE], 'reader-missing'],
  ])('is missing after 3 s, not before, where %s', async (_, messages, kind) => {
    const { take, ended } = begin();
    take(...messages);
    await pass(2999);
    const before = [...ended];
    await pass(1);
    expect([before, ended]).toEqual([[], [kind, '']]);
  });

  it.each<[string, readonly ClientMessage[]]>([
    ['the service came up', [UP, ATTACHED]],
    ['the service came up and said so after them', [ATTACHED, UP]],
  ])('is not missing where its readers are there and %s', async (_, messages) => {
    const { take, ended } = begin();
    take(...messages);
    await pass(60_000);
    expect(ended).toEqual([]);
  });

  it('that goes later is missing 3 s after that, and not where it came back', async () => {
    const { take, ended } = begin();
    take(UP, ATTACHED);
    await pass(20_000);
    take(NONE, DOWN);
    await pass(2000);
    take(UP, ATTACHED);
    await pass(10_000);
    take(NONE, DOWN);
    await pass(2999);
    const before = [...ended];
    await pass(1);
    expect([before, ended]).toEqual([[], ['pcsc-service-down', '']]);
  });

  it('is nobody’s fault while the process has not spoken: a slow machine loads it for long', async () => {
    const { take, ended } = begin();
    await pass(19_000);
    take(DOWN);
    await pass(2999);
    const before = [...ended];
    await pass(1);
    expect([before, ended]).toEqual([[], ['pcsc-service-down', '']]);
  });

  it('is no failure when it comes in time', async () => {
    const { take, ended } = begin();
    take(DOWN);
    await pass(2900);
    take(UP, ATTACHED);
    await pass(60_000);
    expect(ended).toEqual([]);
  });

  it('is told at once where the component itself is missing', async () => {
    const { take, ended } = begin();
    take({ type: 'service', state: 'bridge-missing' });
    await pass(0);
    expect(ended).toEqual(['bridge-missing', '']);
  });
});

describe('a reader that was named', () => {
  it('is the only one whose medium is read', () => {
    const { take, sent } = begin({ reader: 'B' });
    take(UP, ATTACHED, laid('A'));
    const before = [...sent];
    take(laid('B'));
    expect([before, sent]).toEqual([[], [{ ...readA, reader: 'B' }]]);
  });

  it('is missing where others are there, and is named in the failure', async () => {
    const { take, ended } = begin({ reader: 'C' });
    take(UP, ATTACHED);
    await pass(3000);
    expect(ended).toEqual(['reader-missing', 'C']);
  });
});

describe('a medium', () => {
  it('is waited for as long as was said, and no longer', async () => {
    const { take, ended } = begin({ timeoutMs: 5000 });
    take(UP, ATTACHED);
    await pass(4999);
    const before = [...ended];
    await pass(1);
    expect([before, ended]).toEqual([[], ['no-medium-in-time', '']]);
  });

  it('ends the waiting: however long its reading takes, no time runs out', async () => {
    const { take, ended, sent } = begin({ timeoutMs: 5000 });
    take(UP, ATTACHED, laid('A'));
    await pass(600_000);
    expect([ended, sent, vi.getTimerCount()]).toEqual([[], [readA], 0]);
  });

  it('is read once: neither it nor another one on another reader begins a second reading', () => {
    const { take, sent } = begin();
    take(UP, ATTACHED, laid('A'), laid('A'), laid('B'));
    expect(sent).toEqual([readA]);
  });

  it('that leaves is not read', () => {
    const { take, sent } = begin();
    take(UP, ATTACHED, { type: 'medium', reader: 'A', present: false });
    expect(sent).toEqual([]);
  });
});

describe('the report', () => {
  it('is what the reading ends with, and nothing comes after it', async () => {
    const { reading, take, ended } = begin();
    take(UP, ATTACHED, laid('A'), { type: 'report', readId: 1, report: ACCEPTED });
    take({ type: 'lost', silent: false });
    await pass(600_000);
    expect([await reading.report, ended]).toEqual([ACCEPTED, ['read', ACCEPTED.link.reader]]);
  });

  it.each<[string, readonly ClientMessage[], boolean, string]>([
    ['hangs in a reading', [UP, ATTACHED, laid('A')], true, 'read-timeout'],
    ['dies in a reading', [UP, ATTACHED, laid('A')], false, 'reader-fault'],
    ['hangs before one', [UP, ATTACHED], true, 'reader-fault'],
    ['dies before one', [], false, 'reader-fault'],
  ])('is one of a failure where the process %s', async (_, before, silent, kind) => {
    const { take, ended } = begin();
    take(...before, { type: 'lost', silent });
    await pass(0);
    expect([ended[0], vi.getTimerCount()]).toEqual([kind, 0]);
  });
});

describe('after the end', () => {
  it('nothing is read any more', async () => {
    const { take, sent, ended } = begin({ timeoutMs: 5000 });
    take(UP, ATTACHED);
    await pass(5000);
    take(laid('A'));
    expect([ended, sent]).toEqual([['no-medium-in-time', ''], []]);
  });

  it('the number that nobody asked for is zeroed', async () => {
    const code = { route: 'b', digits: new Uint8Array(14).fill(0x31) } as const;
    const { take } = begin({ code });
    take(UP, ATTACHED, laid('A'), { type: 'report', readId: 1, report: ACCEPTED });
    expect([...code.digits]).toEqual(Array(14).fill(0));
  });
});

describe('what the operator is told', () => {
  it('is that a card is waited for, and in passing how far the reading is', () => {
    const { take, told } = begin();
    take(UP, ATTACHED, laid('A'), { type: 'progress', readId: 1, step: 'photo', percent: 40 });
    expect(told).toEqual(['waiting for a card or phone', '(photo 40 %)']);
  });
});
