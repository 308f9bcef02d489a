import type { CardRoute } from '../card/card-code.ts';
import type { CancelAs } from '../device-port/messages.ts';
import type { Failure } from '../outcome/failure.ts';
import type { Effect } from './events.ts';
import { failedPhase, goingOf, type Reception } from './reception.ts';

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
export function stop({ phase }: Reception, as: CancelAs = 'cancelled'): Effect[] {
  const going = goingOf(phase);
  return going === null ? [] : [{ type: 'cancel-read', readId: going.readId, as }];
}

/** Stops the reading that is going on, and tells why without waiting for its report. */
export function giveUp(reception: Reception, why: Failure, as?: CancelAs): Step {
  return step({ ...reception, codeReady: false, phase: failedPhase(why) }, [
    ...stop(reception, as),
    { type: 'wipe-code' },
  ]);
}

/** Whether a medium may be read now: without staff, only for somebody who saw the notice and went on. */
export function mayRead({ purpose, informed }: Reception): boolean {
  return purpose.attended || informed;
}

/** The notice for the next person. What was typed or scanned before it is not kept: it was another's. */
export function inform(reception: Reception, before: readonly Effect[] = []): Step {
  const next = {
    ...reception,
    ...{ reader: null, medium: null, informed: false, codeReady: false, qrId: null },
    phase: { kind: 'informing', doubted: false } as const,
  };
  const wipe: Effect[] = reception.codeReady ? [{ type: 'wipe-code' }] : [];
  return step(next, [...stop(reception), ...before, ...wipe]);
}

const FORGOTTEN = { kind: 'waiting-for-removal' } as const;

/**
 * Orders the reading of what lies on a reader, in place of any other; from then on it counts as read. The
 * only place where a reading begins: where the notice was not shown yet, that comes instead.
 */
export function beginReading(
  reception: Reception,
  reader: string,
  before: readonly Effect[] = [],
): Step {
  if (!mayRead(reception)) return inform(reception, before);
  const readId = reception.lastReadId + 1;
  const route = routeOf(reception);
  return step(
    {
      ...reception,
      reader,
      medium: null,
      qrId: null,
      triesTold: null,
      askedAgain: reception.askedAgain && reception.media[reader] !== 'unread',
      media: { ...reception.media, [reader]: 'read' },
      lastReadId: readId,
      phase: { kind: 'reading', going: { readId, reader }, step: null, percent: 0 },
    },
    [...stop(reception), ...before, { type: 'read', readId, reader, route }],
  );
}

/** Reads the medium that lies there unread, or waits for one. */
export function takeMedium(reception: Reception): Step {
  const unread = unreadOn(reception);
  if (unread !== null) return beginReading(reception, unread);
  const phase = { kind: 'waiting-for-medium', doubted: false } as const;
  return step({ ...reception, reader: null, medium: null, phase }, stop(reception));
}

function unreadOn({ media }: Reception): string | null {
  return Object.keys(media).find((reader) => media[reader] === 'unread') ?? null;
}

/**
 * Back to where the next person begins: a medium that was never read is read at once (without staff: after
 * the notice), one that was read has to leave first.
 */
export function idle(ended: Reception, effects: readonly Effect[] = []): Step {
  const reception = { ...ended, informed: false };
  const unread = unreadOn(reception);
  if (unread !== null) return beginReading(reception, unread, effects);
  const media = Object.entries(reception.media);
  const left = media.flatMap(([reader, state]) => (state === 'read' ? [reader] : []));
  const own = left.find((reader) => reader === reception.reader);
  if (left.length === 0) {
    return step({ ...reception, reader: null, medium: null, phase: { kind: 'ready' } }, effects);
  }
  const reader = own ?? left[0] ?? null;
  const medium = own === undefined ? null : reception.medium;
  return step({ ...reception, reader, medium, phase: FORGOTTEN }, effects);
}
