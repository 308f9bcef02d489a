import { describe, expect, it } from 'vitest';
import { CARD_CHECKS } from '../../outcome/check.ts';
import { checkExpiry, NEVER_CHECKABLE } from './expiry-checks.ts';

const LAST_DAY = { year: 2035, month: 3, day: 31 };

function onDay(now: string, clockPlausible = true) {
  const { id, status, reason } = checkExpiry(LAST_DAY, new Date(now), clockPlausible);
  return [id, status, reason];
}

const VALID = ['card.expiry', 'passed', null];
const PAST = ['card.expiry', 'failed', 'past'];

describe('the expiry of a card', () => {
  it('comes one second after 23:59:59 of its last day in Japan', () => {
    expect([
      onDay('2035-03-31T00:00:00+09:00'),
      onDay('2035-03-31T23:59:59+09:00'),
      onDay('2035-03-31T23:59:59.999+09:00'),
      onDay('2035-04-01T00:00:00+09:00'),
    ]).toEqual([VALID, VALID, VALID, PAST]);
  });

  it('asks for the day in Japan, whatever the zone of the machine', () => {
    const own = process.env['TZ'];
    const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'];
    const verdicts = zones.map((zone) => {
      process.env['TZ'] = zone;
      return [onDay('2035-03-31T14:59:59Z'), onDay('2035-03-31T15:00:00Z')];
    });
    process.env['TZ'] = own ?? 'UTC';
    expect(verdicts).toEqual(zones.map(() => [VALID, PAST]));
  });

  it('looks at year, month and day in this order', () => {
    expect([
      onDay('2035-12-01T12:00:00+09:00'),
      onDay('2036-01-01T12:00:00+09:00'),
      onDay('2034-12-31T12:00:00+09:00'),
      onDay('2035-02-28T12:00:00+09:00'),
    ]).toEqual([PAST, PAST, VALID, VALID]);
  });

  it('cannot be judged without the date or without a clock', () => {
    const now = new Date('2026-11-22T12:00:00+09:00');
    expect([checkExpiry(null, now, true), checkExpiry(null, now, false)]).toEqual(
      Array(2).fill({ id: 'card.expiry', status: 'not-checkable', reason: 'expiry-not-read' }),
    );
    expect(onDay('2036-01-01T00:00:00+09:00', false)).toEqual([
      'card.expiry',
      'not-checkable',
      'clock-implausible',
    ]);
  });
});

describe('what no card can show', () => {
  it('is reported on every card as not checkable, never as passed', () => {
    expect(NEVER_CHECKABLE).toEqual([
      { id: 'card.expiry-signed', status: 'not-checkable', reason: 'not-signed-by-issuer' },
      { id: 'card.not-stopped', status: 'not-checkable', reason: 'not-available-offline' },
      { id: 'card.revocation', status: 'not-checkable', reason: 'not-available-offline' },
    ]);
    expect(NEVER_CHECKABLE.every(({ id }) => CARD_CHECKS.some((known) => known === id))).toBe(true);
  });
});
