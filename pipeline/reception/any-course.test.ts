import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect, ReceptionEvent } from './events.ts';
import { EVENTS } from './every-event.fixture.ts';
import {
  ACCEPTED,
  ATTENTION,
  allText,
  CANARY,
  EXPIRED,
  failed,
  fromDevice,
  ON_PHONE,
  PHASES,
  PURPOSE,
  REFUSED,
} from './reception.fixture.ts';
import { goingOf, newReception, type Reception } from './reception.ts';
import { reduce } from './reduce.ts';

const RUNS = { numRuns: 400 };
const FAILED = (['link-lost', 'cancelled', 'reader-busy', 'reader-unplugged'] as const).map(failed);
const REPORTS = [ACCEPTED, ON_PHONE, ATTENTION, REFUSED, EXPIRED, ...FAILED];

/** Events of a reading; small numbers, so that they often mean the one that goes on. */
const readId = fc.integer({ min: 1, max: 4 });
const ofReading: fc.Arbitrary<ReceptionEvent> = fc.oneof(
  fc
    .record({ readId, triesLeft: fc.constantFrom(null, 0, 1, 2, 3, 10) })
    .map((more) => fromDevice('code-wanted', more)),
  fc
    .record({ readId, medium: fc.constantFrom('my-number-card', 'mdoc', 'mdoc') })
    .map((more) => fromDevice('identified', more)),
  readId.map((id) => fromDevice('consent-wanted', { readId: id })),
  readId.map((id) => fromDevice('last-try-wanted', { readId: id })),
  fc
    .record({ readId, report: fc.constantFrom(...REPORTS) })
    .map((more) => fromDevice('report', more)),
);
const anyEvent = fc.oneof(ofReading, fc.constantFrom<ReceptionEvent>(...Object.values(EVENTS)));
const course = fc.array(anyEvent, { maxLength: 60, size: 'max' });

interface Stride {
  readonly before: Reception;
  readonly event: ReceptionEvent;
  readonly after: Reception;
  readonly effects: readonly Effect[];
}

function strides(events: readonly ReceptionEvent[]): readonly Stride[] {
  let before = newReception(PURPOSE);
  return events.map((event) => {
    const { reception: after, effects } = reduce(before, event);
    const stride = { before, event, after, effects };
    before = after;
    return stride;
  });
}

/** Holds for every course of events, or is shown the shortest one for which it does not. */
function always(holds: (strides: readonly Stride[]) => void): void {
  fc.assert(
    fc.property(course, (events) => holds(strides(events))),
    RUNS,
  );
}

describe('any course of events', () => {
  it('never throws and never leaves the phases of the screen specification', () => {
    const reached = new Set<string>();
    always((all) => {
      for (const { after } of all) reached.add(after.phase.kind);
    });
    expect([...reached].sort()).toEqual(Object.keys(PHASES).sort());
  });

  it('holds a person’s record while it is shown, and at no other time', () => {
    always((all) => {
      const wrong = all.filter(
        ({ after }) => allText(after).includes(CANARY) !== (after.phase.kind === 'shown'),
      );
      expect(wrong).toEqual([]);
    });
  });

  it('orders every reading, and every look at a code, under a number that no other had', () => {
    always((all) => {
      const ids = all.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          effect.type === 'read' || effect.type === 'look-at-qr' ? [effect.readId] : [],
        ),
      );
      expect(ids).toEqual(ids.map((_, index) => index + 1));
    });
  });

  it('reads a medium once until it left, a person asks for it, or its reader was busy', () => {
    always((all) => {
      const read = new Set<string>();
      for (const { before, event, effects } of all) {
        if (event.type === 'medium' && !event.present) read.delete(event.reader);
        const busy = before.phase.kind === 'failed' && before.phase.failure.kind === 'reader-busy';
        const asked =
          event.type === 'retry' ||
          event.type === 'code-typed' ||
          (event.type === 'time-over' && busy);
        for (const effect of effects) {
          if (effect.type !== 'read') continue;
          expect(read.has(effect.reader) && !asked).toBe(false);
          read.add(effect.reader);
        }
      }
    });
  });

  it('has one reading at a time: another begins only when the one before ended or is stopped', () => {
    always((all) => {
      let going: number | null = null;
      for (const { event, effects } of all) {
        const over = event.type === 'report' && event.readId === going;
        if (over || event.type === 'lost') going = null;
        for (const effect of effects) {
          if (effect.type === 'cancel-read' && effect.as === 'cancelled') going = null;
          if (effect.type !== 'read') continue;
          expect(going).toBeNull();
          going = effect.readId;
        }
      }
    });
  });

  it('uses a typed number at most once, and never one that was wiped', () => {
    always((all) => {
      let unused = 0;
      for (const { event, effects } of all) {
        if (event.type === 'code-typed') unused = 1;
        for (const { type } of effects) {
          if (type === 'send-code') expect(unused).toBe(1);
          if (type === 'send-code' || type === 'wipe-code') unused = 0;
        }
      }
    });
  });

  it('says that a number is there exactly while there is one', () => {
    always((all) => {
      let unused = false;
      for (const { event, after, effects } of all) {
        if (event.type === 'code-typed') unused = true;
        if (effects.some(({ type }) => type === 'send-code' || type === 'wipe-code')) {
          unused = false;
        }
        expect(after.codeReady).toBe(unused);
      }
    });
  });

  it('keeps a QR code only while it waits for a phone, and never beside a number', () => {
    always((all) => {
      const wrong = all.filter(
        ({ after: { qrId, codeReady, phase, purpose } }) =>
          qrId !== null &&
          (codeReady || phase.kind !== 'waiting-for-medium' || purpose.media === 'card'),
      );
      expect(wrong).toEqual([]);
    });
  });

  it('never uses a number that was typed before, unseen, with two tries left', () => {
    always((all) => {
      const unseen = all.filter(
        ({ event, effects }) =>
          event.type === 'code-wanted' &&
          event.triesLeft !== null &&
          event.triesLeft <= 2 &&
          effects.some(({ type }) => type === 'send-code'),
      );
      expect(unseen).toEqual([]);
    });
  });

  it('gives no number to a phone, and keeps none that was typed while one was asked', () => {
    always((all) => {
      for (const { before, event, after, effects } of all) {
        const toPhone =
          before.medium === 'mdoc' && effects.some(({ type }) => type === 'send-code');
        expect(toPhone).toBe(false);
        if (event.type === 'code-typed' && before.medium === 'mdoc') {
          expect([after.codeReady, effects.map(({ type }) => type)]).toEqual([
            false,
            ['wipe-code'],
          ]);
        }
      }
    });
  });

  it('knows a medium only while there is a reception that it belongs to', () => {
    always((all) => {
      const nobody = all.filter(
        ({ after: { phase, medium } }) =>
          medium !== null && (phase.kind === 'ready' || phase.kind === 'waiting-for-medium'),
      );
      expect(nobody).toEqual([]);
    });
  });

  it('tells the reading that goes on what was asked, and no other', () => {
    always((all) => {
      for (const { before, effects } of all) {
        const going = goingOf(before.phase)?.readId ?? null;
        for (const effect of effects) {
          const begins = effect.type === 'read' || effect.type === 'look-at-qr';
          if ('readId' in effect && !begins) expect(effect.readId).toBe(going);
        }
      }
    });
  });
});
