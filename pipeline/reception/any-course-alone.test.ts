import { describe, expect, it } from 'vitest';
import { always, type Stride } from './any-course.fixture.ts';
import type { Effect } from './events.ts';
import { goingOf, type Phase } from './reception.ts';

/** Where one reception without staff has ended, or the next has not got past its notice. */
const NOBODY: readonly Phase['kind'][] = [
  'ready',
  'informing',
  'wiping',
  'waiting-for-removal',
  'paused',
];

/** The strides of a course that were made without staff: a purpose's file can change in between. */
const alone = (all: readonly Stride[]) => all.filter(({ before }) => !before.purpose.attended);

const types = (effects: readonly Effect[]) => effects.map(({ type }) => type);

describe('any course of events at an unattended counter', () => {
  it('reads nothing before somebody went on from the notice, in that reception', () => {
    let reads = 0;
    always((all) => {
      let told = false;
      for (const { before, event, after, effects } of all) {
        if (event.type === 'go-on' && before.phase.kind === 'informing') told = true;
        if (!before.purpose.attended && types(effects).includes('read')) {
          reads++;
          expect(told).toBe(true);
        }
        if (NOBODY.includes(after.phase.kind)) told = false;
      }
    });
    expect(reads).toBeGreaterThan(5);
  });

  it('looks at no QR code before that either', () => {
    always((all) => {
      const early = alone(all).filter(
        ({ before, effects }) =>
          types(effects).includes('look-at-qr') && NOBODY.includes(before.phase.kind),
      );
      expect(early).toEqual([]);
    });
  });

  it('never comes to a last try: it is not confirmed, not asked for, and no number is given', () => {
    always((all) => {
      for (const { before, event, after, effects } of alone(all)) {
        expect(after.phase.kind).not.toBe('confirming-last-try');
        for (const effect of effects) {
          expect(effect.type === 'answer-last-try' && effect.confirmed).toBe(false);
        }
        const atLast =
          event.type === 'code-wanted' && (event.triesLeft === null || event.triesLeft <= 1);
        const ofThis = atLast && goingOf(before.phase)?.readId === event.readId;
        if (ofThis && before.medium !== 'mdoc') {
          expect(after.phase.kind).not.toBe('waiting-for-number');
          expect(types(effects)).not.toContain('send-code');
        }
      }
    });
  });

  it('uses a number with two tries left only where its screen had said so as it was typed', () => {
    let used = 0;
    always((all) => {
      let seen: number | null = null;
      for (const { before, event, effects } of alone(all)) {
        if (event.type === 'code-typed') seen = triesOn(before.phase);
        if (event.type === 'code-wanted' && types(effects).includes('send-code')) {
          if (event.triesLeft !== 2) continue;
          used++;
          expect(seen).toBe(2);
        }
      }
    });
    expect(used).toBeGreaterThan(5);
  });

  it('ends no phase in which somebody may have left without having asked', () => {
    let asked = 0;
    always((all) => {
      for (const { before, event, after, effects } of alone(all)) {
        const { phase } = before;
        if (event.type !== 'time-over' || !('doubted' in phase) || phase.doubted) continue;
        if ('doubted' in after.phase && after.phase.doubted) asked++;
        expect([after.phase.kind, effects]).toEqual([phase.kind, []]);
      }
    });
    expect(asked).toBeGreaterThan(5);
  });
});

describe('any course of events at a counter with staff', () => {
  it('has no notice to go on from, doubts nobody, and ends where it did', () => {
    always((all) => {
      // A course that began without staff may bring its notice along when the file changes.
      if (all.some(({ before, after }) => !before.purpose.attended || !after.purpose.attended))
        return;
      const wrong = all.filter(
        ({ after: { phase, informed } }) =>
          informed || phase.kind === 'informing' || ('doubted' in phase && phase.doubted),
      );
      expect(wrong).toEqual([]);
    });
  });
});

function triesOn(phase: Phase): number | null {
  if (phase.kind === 'failed') return phase.failure.triesLeft;
  return phase.kind === 'waiting-for-number' ? phase.triesLeft : null;
}
