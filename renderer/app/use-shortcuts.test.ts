import { describe, expect, it } from 'vitest';
import { AROUND } from '../../electron/counter/clerk-projection.fixture.ts';
import { clerkView } from '../../electron/counter/clerk-projection.ts';
import { counterIn, PHASES } from '../../pipeline/reception/reception.fixture.ts';
import { actOfKey } from './use-shortcuts.ts';

/** The phases in which a key does something, each with what it does. */
function doneBy(key: string) {
  return Object.entries(PHASES).flatMap(([kind, phase]) => {
    const act = actOfKey(key, clerkView(counterIn(phase), AROUND));
    return act === null ? [] : [`${kind}: ${act.type}`];
  });
}

describe('the keys', () => {
  it('Esc ends whatever goes on, a phone’s consent too, and never takes a last try', () => {
    expect(doneBy('Escape')).toEqual([
      'waiting-for-medium: cancel',
      'reading: cancel',
      'engaging: cancel',
      'waiting-for-consent: cancel',
      'waiting-for-number: cancel',
      'confirming-last-try: last-try',
    ]);
  });

  it('F9 and F8 are for what is shown, F12 works everywhere', () => {
    expect([doneBy('F9'), doneBy('F8'), doneBy('F12').length, doneBy('Enter')]).toEqual([
      ['shown: next', 'refused: next', 'failed: next'],
      ['shown: extend'],
      Object.keys(PHASES).length,
      [],
    ]);
  });
});
