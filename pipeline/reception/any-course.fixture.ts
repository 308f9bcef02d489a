import fc from 'fast-check';
import { failure } from '../outcome/failure.ts';
import type { Effect, ReceptionEvent } from './events.ts';
import { EVENTS } from './every-event.fixture.ts';
import {
  ACCEPTED,
  ALONE,
  ATTENTION,
  EXPIRED,
  failed,
  fromDevice,
  ON_PHONE,
  PURPOSE,
  REFUSED,
} from './reception.fixture.ts';
import { newReception, type Reception } from './reception.ts';
import { reduce } from './reduce.ts';

const RUNS = { numRuns: 400 };
const FAILED = (['link-lost', 'cancelled', 'reader-busy', 'reader-unplugged'] as const).map(failed);
const WRONG_PIN = [2, 1].map((triesLeft) => ({
  ...failed('wrong-pin'),
  failure: failure('wrong-pin', { triesLeft }),
}));
const REPORTS = [ACCEPTED, ON_PHONE, ATTENTION, REFUSED, EXPIRED, ...FAILED, ...WRONG_PIN];

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
/** What a visitor does, so that a course gets somewhere, and a purpose's file that is written anew. */
const ofVisitor = fc.constantFrom<ReceptionEvent>(
  ...[EVENTS['medium laid'], EVENTS['medium laid'], EVENTS['medium taken'], EVENTS['code typed']],
  ...[EVENTS.begin, EVENTS['go on'], EVENTS['go on'], EVENTS['time over']],
  { type: 'purpose-read', purpose: PURPOSE },
  { type: 'purpose-read', purpose: ALONE },
);
const anyEvent = fc.oneof(
  ...[ofReading, ofVisitor],
  fc.constantFrom<ReceptionEvent>(...Object.values(EVENTS)),
);
/** A wrong PIN and what may follow: further than chance alone comes often. */
const WRONG_ONCE: readonly ReceptionEvent[] = [
  ...[EVENTS['medium laid'], EVENTS['go on']],
  fromDevice('code-wanted', { readId: 1, triesLeft: 3 }),
  EVENTS['code typed'],
  fromDevice('report', { readId: 1, report: WRONG_PIN[0] ?? ACCEPTED }),
  EVENTS['code typed'],
  fromDevice('code-wanted', { readId: 2, triesLeft: 2 }),
];
const opening = fc
  .constantFrom(0, 0, 5, 6, 7)
  .map((count): readonly ReceptionEvent[] => WRONG_ONCE.slice(0, count));
const course = fc
  .tuple(opening, fc.array(anyEvent, { maxLength: 60, size: 'max' }))
  .map(([before, after]) => [...before, ...after]);

export interface Stride {
  readonly before: Reception;
  readonly event: ReceptionEvent;
  readonly after: Reception;
  readonly effects: readonly Effect[];
}

/** Holds for every course of events, with staff and without, or is shown the shortest one that breaks it. */
export function always(holds: (strides: readonly Stride[]) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(PURPOSE, ALONE), course, (purpose, events) => {
      holds(strides(newReception(purpose), events));
    }),
    RUNS,
  );
}

function strides(start: Reception, events: readonly ReceptionEvent[]): readonly Stride[] {
  let before = start;
  return events.map((event) => {
    const { reception: after, effects } = reduce(before, event);
    const stride = { before, event, after, effects };
    before = after;
    return stride;
  });
}
