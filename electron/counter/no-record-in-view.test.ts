import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureKinds } from '../../pipeline/outcome/failure-kinds.ts';
import { conclude } from '../../pipeline/reading/conclude.ts';
import type { ReceptionEvent } from '../../pipeline/reception/events.ts';
import { EVENTS } from '../../pipeline/reception/every-event.fixture.ts';
import {
  ACCEPTED,
  ALONE,
  allText,
  CANARY,
  counterIn,
  follow,
  fromDevice,
  PHASES,
  PURPOSE,
} from '../../pipeline/reception/reception.fixture.ts';
import { newReception } from '../../pipeline/reception/reception.ts';
import { AROUND, phaseView } from './clerk-projection.fixture.ts';
import { clerkView } from './clerk-projection.ts';
import { kioskView } from './kiosk-projection.ts';
import { visitorView } from './visitor-projection.ts';

const COURSES = fc.array(
  fc.oneof(
    fc.constantFrom<ReceptionEvent>(...Object.values(EVENTS)),
    fc
      .record({ readId: fc.integer({ min: 1, max: 3 }), report: fc.constant(ACCEPTED) })
      .map((more) => fromDevice('report', more)),
  ),
  { maxLength: 40, size: 'max' },
);

describe('the visitor’s view', () => {
  it('holds nothing of anybody in any course: a record, a verdict’s reason, a failure’s kind', () => {
    const kinds = new RegExp([...failureKinds, 'accepted', 'attention', 'refused'].join('|'));
    let records = 0;
    fc.assert(
      fc.property(COURSES, fc.constantFrom(PURPOSE, ALONE), (course, purpose) => {
        const { reception } = follow(newReception(purpose), course);
        const { phase, ...frame } = visitorView(reception, AROUND, false);
        expect(allText([phase, frame])).not.toContain(CANARY);
        expect(JSON.stringify(phase)).not.toMatch(kinds);
        if (allText(reception).includes(CANARY)) records++;
      }),
      { numRuns: 500 },
    );
    // The courses do bring records: the view would have had something to show.
    expect(records).toBeGreaterThan(5);
  });
});

describe('the kiosk’s view', () => {
  it('holds the name while it is shown, the rest when it was asked for, and no picture ever', () => {
    const shown = counterIn({ ...PHASES.shown, conclusion: conclude(ALONE, ACCEPTED) });
    const presentation = { ...AROUND.presentation, revealed: true };
    const views = [AROUND, { ...AROUND, presentation }].map(
      (around) => kioskView({ ...shown, purpose: ALONE }, around, AROUND.now).phase,
    );
    const birth = {
      date: { year: 1989, month: 3, day: 31 },
      era: { era: 'heisei', year: 1 },
      age: { min: 37, max: 37 },
    };
    const frame = {
      kind: 'shown',
      medium: 'my-number-card',
      name: `${CANARY} name`,
      more: true,
    };
    expect(views).toEqual([
      { ...frame, contents: null },
      { ...frame, contents: { address: `${CANARY} address`, birth, sex: 'female' } },
    ]);
  });

  it('holds none in any other phase', () => {
    const holding = Object.values(PHASES).filter((phase) => {
      const view = kioskView(counterIn(phase, { purpose: ALONE }), AROUND, AROUND.now);
      return phase.kind !== 'shown' && allText(view).includes(CANARY);
    });
    expect(holding).toEqual([]);
  });
});

describe('any view', () => {
  it('holds a person’s record while it is shown, and at no other time', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(COURSES, (course) => {
        const { reception } = follow(newReception(PURPOSE), course);
        const view = clerkView(reception, AROUND);
        const found = allText(view).includes(CANARY);
        expect(found).toBe(view.phase.kind === 'shown');
        if (found) seen.add(view.phase.kind);
      }),
      { numRuns: 500 },
    );
    expect([...seen]).toEqual(['shown']);
  });

  it('holds none in any phase, whatever a conclusion of another phase still carries', () => {
    const holding = Object.values(PHASES).filter(
      (phase) => phase.kind !== 'shown' && allText(phaseView(phase)).includes(CANARY),
    );
    expect([allText(phaseView(PHASES.shown)).includes(CANARY), holding]).toEqual([true, []]);
  });
});
