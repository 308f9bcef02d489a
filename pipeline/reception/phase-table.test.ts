import { describe, expect, it } from 'vitest';
import { cell, EVENTS } from './every-event.fixture.ts';
import { ATTENDED_PHASES, TABLE } from './phase-table.fixture.ts';
import { counterIn, PHASES } from './reception.fixture.ts';
import { reduce } from './reduce.ts';

const NAMES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

describe('every event in every phase', () => {
  it.each(NAMES)('%s does what the screen specification says, and nothing elsewhere', (name) => {
    const expected = ATTENDED_PHASES.map((kind) => [kind, TABLE[name][kind] ?? '.']);
    const found = ATTENDED_PHASES.map((kind) => {
      const before = counterIn(PHASES[kind]);
      return [kind, cell(before, reduce(before, EVENTS[name]))];
    });
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('is looked at: all pairs of them', () => {
    expect([ATTENDED_PHASES.length, NAMES.length]).toEqual([13, 50]);
  });
});
