import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceptionEvent } from '../../pipeline/reception/events.ts';
import { EVENTS } from '../../pipeline/reception/every-event.fixture.ts';
import {
  ACCEPTED,
  ALONE,
  allText,
  CANARY,
  follow,
  fromDevice,
  PURPOSE,
} from '../../pipeline/reception/reception.fixture.ts';
import { newReception, type Reception } from '../../pipeline/reception/reception.ts';
import { WELL } from './health.fixture.ts';
import { healthOf } from './health.ts';
import { HealthWatch } from './health-watch.ts';
import type { SelfCheckResult } from './self-check-result.ts';
import { partsOf } from './windowed-counter.fixture.ts';

const checked = (more: Partial<SelfCheckResult>): SelfCheckResult => ({
  at: new Date('2026-11-22T19:00:00Z'),
  problems: [],
  warnings: [],
  ...more,
});

describe('a health answer', () => {
  it('says when it began, what it sees now, and how the last check was', () => {
    const lastSelfCheck = checked({ problems: ['clock-set-back'], warnings: ['certificate-ends'] });
    expect(healthOf({ ...WELL, deviceRestarts: 2, lastSelfCheck })).toEqual({
      schema: 'kazasu.health/1',
      program: 'kazasu',
      version: '0.1.0',
      upSince: '2026-11-22T00:00:00.000Z',
      state: 'trouble',
      problems: ['clock-set-back'],
      pcscService: 'up',
      readers: 1,
      deviceRestarts: 2,
      lastSelfCheck: {
        at: '2026-11-22T19:00:00.000Z',
        ok: false,
        problems: ['clock-set-back'],
        warnings: ['certificate-ends'],
      },
    });
  });

  it('goes by what is seen now where that is newer than the last check', () => {
    const lastSelfCheck = checked({ problems: ['reader-missing'] });
    const plugged = healthOf({ ...WELL, lastSelfCheck });
    const soon = healthOf({ ...WELL, lastSelfCheck: checked({ warnings: ['certificate-ends'] }) });
    expect([plugged.state, plugged.problems, soon.state]).toEqual(['usable', [], 'usable']);
  });
});

const COURSES = fc.array(
  fc.oneof(
    fc.constantFrom<ReceptionEvent>(...Object.values(EVENTS)),
    fc
      .record({ readId: fc.integer({ min: 1, max: 3 }), report: fc.constant(ACCEPTED) })
      .map((more) => fromDevice('report', more)),
  ),
  { maxLength: 40, size: 'max' },
);

describe('a health answer of a counter', () => {
  /** Asked in the middle of a reception, whatever stands there. */
  function healthIn(watch: HealthWatch, reception: Reception) {
    watch.start({ counter: { reception, act: () => undefined } });
    const health = watch.health();
    watch.stop();
    return health;
  }

  it('holds nothing of anybody in any course, and not even whether somebody is there', () => {
    const watch = new HealthWatch(partsOf().parts, { version: '1', folder: partsOf().folder });
    let records = 0;
    fc.assert(
      fc.property(COURSES, fc.constantFrom(PURPOSE, ALONE), (course, purpose) => {
        const { reception } = follow(newReception(purpose), course);
        const health = healthIn(watch, reception);
        expect(allText(health)).not.toContain(CANARY);
        const { service, readers } = reception;
        const empty = { ...newReception(purpose), service, readers };
        expect(health).toEqual(healthIn(watch, empty));
        if (allText(reception).includes(CANARY)) records++;
      }),
      { numRuns: 500 },
    );
    // The courses do bring records: the answer would have had something to tell.
    expect(records).toBeGreaterThan(5);
  });

  it('is no other when the clerk has left, which is nobody’s business either', () => {
    const watch = new HealthWatch(partsOf().parts, { version: '1', folder: partsOf().folder });
    const ready = { ...newReception(PURPOSE), service: 'up' as const, readers: ['A'] };
    const told = healthIn(watch, ready);
    expect([told.state, healthIn(watch, { ...ready, phase: { kind: 'paused' } })]).toEqual([
      'usable',
      told,
    ]);
  });
});
