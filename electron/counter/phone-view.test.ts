import { describe, expect, it } from 'vitest';
import { conclude } from '../../pipeline/reading/conclude.ts';
import {
  counterIn,
  ON_PHONE,
  PHASES,
  PURPOSE,
} from '../../pipeline/reception/reception.fixture.ts';
import { AROUND, phaseView } from './clerk-projection.fixture.ts';
import { clerkView } from './clerk-projection.ts';

describe('a phone on the clerk’s screen', () => {
  it('is told as found, as asked, and as asked for long', () => {
    const consents = ([0, 1, 2] as const).map((hints) => ({
      ...PHASES['waiting-for-consent'],
      hints,
    }));
    const phases = [PHASES.engaging, ...consents];
    expect(phases.map((phase) => phaseView(phase))).toEqual([
      { kind: 'engaging' },
      { kind: 'waiting-for-consent', hints: 0 },
      { kind: 'waiting-for-consent', hints: 1 },
      { kind: 'waiting-for-consent', hints: 2 },
    ]);
  });

  it('is named while it is read, and when it is left behind', () => {
    const answer = { ...PHASES.reading, step: 'phone-answer', percent: 30 } as const;
    const medium = 'mdoc';
    expect([
      phaseView(answer, { medium }),
      phaseView(PHASES['waiting-for-removal'], { medium }),
      phaseView(PHASES['waiting-for-removal'], { medium: null }),
    ]).toEqual([
      { kind: 'reading', step: 'phone-answer', percent: 30, medium },
      { kind: 'waiting-for-removal', medium },
      { kind: 'waiting-for-removal', medium: null },
    ]);
  });

  it('shows its record as a phone’s, with the date that its issuer signed and no picture of characters', () => {
    const conclusion = conclude(PURPOSE, ON_PHONE);
    const view = phaseView({ kind: 'shown', conclusion, extensions: 0 }, { medium: 'mdoc' });
    const { birthDate, ...items } = ON_PHONE.identity ?? {};
    expect(view).toEqual({
      kind: 'shown',
      outcome: 'accepted',
      endsInMs: 1234,
      result: {
        ...items,
        birth: { date: birthDate, era: { era: 'heisei', year: 1 }, age: { min: 37, max: 37 } },
        medium: 'mdoc',
        route: null,
        validUntil: { year: 2027, month: 11, day: 1 },
        advice: [],
        checks: ON_PHONE.checks,
        notices: [],
        asks: [],
      },
    });
  });
});

describe('what may be held there', () => {
  it('is said with the view, and a counter for phones alone asks for no number', () => {
    const views = (['card', 'phone', 'either'] as const).map((media) => {
      const view = clerkView(counterIn(PHASES.ready, { purpose: { ...PURPOSE, media } }), AROUND);
      return [view.media, view.route];
    });
    expect(views).toEqual([
      ['card', 'b'],
      ['phone', null],
      ['either', 'b'],
    ]);
  });
});
