import type { CardRoute } from '../card/card-code.ts';
import type { Effect } from './events.ts';
import { goingOf, type Reception } from './reception.ts';

export interface Step {
  readonly reception: Reception;
  readonly effects: readonly Effect[];
}

export function step(reception: Reception, effects: readonly Effect[] = []): Step {
  return { reception, effects };
}

/** How a card is opened at this counter: the first way that the purpose names; null where none is read. */
export function routeOf({ purpose }: Reception): CardRoute | null {
  return purpose.media === 'phone' ? null : (purpose.cardRoutes[0] ?? null);
}

/** What stops the reading that is going on, behind a message or before the eyes. */
export function stop({ phase }: Reception): Effect[] {
  const going = goingOf(phase);
  return going === null ? [] : [{ type: 'cancel-read', readId: going.readId, as: 'cancelled' }];
}

const FORGOTTEN = { kind: 'waiting-for-removal' } as const;

/** Orders the reading of what lies on a reader, in place of any other; from then on it counts as read. */
export function beginReading(
  reception: Reception,
  reader: string,
  before: readonly Effect[] = [],
): Step {
  const readId = reception.lastReadId + 1;
  const route = routeOf(reception);
  return step(
    {
      ...reception,
      reader,
      medium: null,
      qrId: null,
      askedAgain: reception.askedAgain && reception.media[reader] !== 'unread',
      media: { ...reception.media, [reader]: 'read' },
      lastReadId: readId,
      phase: { kind: 'reading', going: { readId, reader }, step: null, percent: 0 },
    },
    [...stop(reception), ...before, { type: 'read', readId, reader, route }],
  );
}

/**
 * Back to where the next person begins: a medium that was never read is read at once, one that was read
 * has to leave first.
 */
export function idle(reception: Reception, effects: readonly Effect[] = []): Step {
  const media = Object.entries(reception.media);
  const [unread] = media.find(([, state]) => state === 'unread') ?? [];
  if (unread !== undefined) return beginReading(reception, unread, effects);
  const left = media.flatMap(([reader, state]) => (state === 'read' ? [reader] : []));
  const own = left.find((reader) => reader === reception.reader);
  if (left.length === 0) {
    return step({ ...reception, reader: null, medium: null, phase: { kind: 'ready' } }, effects);
  }
  const reader = own ?? left[0] ?? null;
  const medium = own === undefined ? null : reception.medium;
  return step({ ...reception, reader, medium, phase: FORGOTTEN }, effects);
}
