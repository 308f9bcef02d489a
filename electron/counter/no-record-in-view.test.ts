import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceptionEvent } from '../../pipeline/reception/events.ts';
import { EVENTS } from '../../pipeline/reception/every-event.fixture.ts';
import {
  ACCEPTED,
  allText,
  CANARY,
  follow,
  fromDevice,
  PHASES,
  PURPOSE,
} from '../../pipeline/reception/reception.fixture.ts';
import { newReception } from '../../pipeline/reception/reception.ts';
import { AROUND, phaseView } from './clerk-projection.fixture.ts';
import { clerkView } from './clerk-projection.ts';

describe('any view', () => {
  it('holds a person’s record while it is shown, and at no other time', () => {
    const events = fc.array(
      fc.oneof(
        fc.constantFrom<ReceptionEvent>(...Object.values(EVENTS)),
        fc
          .record({ readId: fc.integer({ min: 1, max: 3 }), report: fc.constant(ACCEPTED) })
          .map((more) => fromDevice('report', more)),
      ),
      { maxLength: 40, size: 'max' },
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(events, (course) => {
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
