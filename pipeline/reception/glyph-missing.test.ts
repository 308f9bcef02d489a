import { describe, expect, it } from 'vitest';
import { conclude } from '../reading/conclude.ts';
import type { ReceptionEvent } from './events.ts';
import { ACCEPTED, ATTENTION, aloneIn, counterIn, PHASES, PURPOSE } from './reception.fixture.ts';
import type { Phase } from './reception.ts';
import { reduce } from './reduce.ts';
import { timeLimit } from './time-limits.ts';

const missing: ReceptionEvent = { type: 'glyph-missing' };

function shown(report = ACCEPTED): Extract<Phase, { kind: 'shown' }> {
  return { kind: 'shown', conclusion: conclude(PURPOSE, report), extensions: 1 };
}

describe('a character that no font has', () => {
  it('asks for the clerk’s eye, behind whatever asked for it before', () => {
    const after = [ACCEPTED, ATTENTION].map(
      (report) => reduce(counterIn(shown(report)), missing).reception.phase,
    );
    const expected = [ACCEPTED, ATTENTION].map((report) =>
      shown({ ...report, notices: [...report.notices, 'glyph-missing'] }),
    );
    expect(after).toEqual(expected);
    expect(after[0]).toMatchObject({
      conclusion: { outcome: 'attention', asks: ['glyph-missing'], notices: ['glyph-missing'] },
    });
  });

  it('is told once, and gives the record no more time', () => {
    const before = counterIn(shown());
    const once = reduce(before, missing);
    const twice = reduce(once.reception, missing);
    expect(twice.reception).toBe(once.reception);
    expect([...once.effects, ...twice.effects]).toEqual([]);
    expect([timeLimit(before), timeLimit(once.reception)]).toEqual([120_000, 120_000]);
  });

  it('is nothing in any other phase, nor where no clerk looks', () => {
    const others = Object.values(PHASES).filter(({ kind }) => kind !== 'shown');
    const befores = [...others.map((phase) => counterIn(phase)), aloneIn(shown())];
    expect(befores.filter((before) => reduce(before, missing).reception !== before)).toEqual([]);
  });
});
