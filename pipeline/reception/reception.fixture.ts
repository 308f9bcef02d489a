import type { DeviceMessage } from '../device-port/messages.ts';
import { failedCheck, notCheckable, passed } from '../outcome/check.ts';
import { failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { Purpose } from '../purpose/purpose.ts';
import { conclude } from '../reading/conclude.ts';
import { EMPTY_REPORT, type Medium, type ReadReport } from '../reading/report.ts';
import type { Effect, ReceptionEvent } from './events.ts';
import { newReception, type Phase, type Reception } from './reception.ts';
import { reduce } from './reduce.ts';

export const READER = 'Reader A';
export const OTHER_READER = 'Reader B';
/** The number of the reading that goes on in `PHASES`. */
export const READ_ID = 7;

export const PURPOSE: Purpose = {
  id: 'any-reception',
  title: { ja: '受付', en: 'Reception' },
  items: ['name', 'address', 'birthDate', 'sex', 'portrait'],
  optional: ['portrait'],
  retain: [],
  media: 'either',
  cardRoutes: ['b', 'pin'],
  attended: true,
  demands: [],
  autoWipeSeconds: 60,
  handOff: [],
  legalBasis: { ja: '法', en: 'Act' },
  expiryNoticeDays: 0,
  advice: [],
};

export const OTHER_PURPOSE: Purpose = { ...PURPOSE, id: 'another-reception', cardRoutes: ['pin'] };

/** The same counter without staff: nothing that is printed on a card opens it, and no photo is read. */
export const ALONE: Purpose = {
  ...PURPOSE,
  items: ['name', 'address', 'birthDate', 'sex'],
  optional: [],
  cardRoutes: ['pin'],
  attended: false,
  autoWipeSeconds: 20,
};

/** Stands in every item of a person here, in the picture's bytes too. */
export const CANARY = 'CANARY';
const PICTURE = {
  mediaType: 'image/png',
  width: 1,
  height: 1,
  bytes: Uint8Array.from(CANARY, (letter) => letter.charCodeAt(0)),
} as const;

/** A reading as the device hands it over: complete, proved, and full of the canary. */
export const ACCEPTED: ReadReport = {
  ...EMPTY_REPORT,
  medium: 'my-number-card',
  route: 'b',
  identity: {
    name: `${CANARY} name`,
    address: `${CANARY} address`,
    birthDate: { year: 1989, month: 3, day: 31 },
    sex: 'female',
    portrait: PICTURE,
    nameImage: PICTURE,
    addressImage: PICTURE,
  },
  validity: { until: { year: 2035, month: 3, day: 31 }, authenticated: false },
  checks: [passed('card.chip-proof')],
  link: {
    reader: READER,
    transport: 'simulated',
    apdus: 14,
    bytesSent: 160,
    bytesReceived: 7852,
    deviceMs: 590,
    elapsedMs: 612,
  },
  extended: true,
};

/** The same from a phone, which has no picture of the characters and a signed date. */
export const ON_PHONE: ReadReport = {
  ...ACCEPTED,
  medium: 'mdoc',
  route: null,
  identity: {
    name: `${CANARY} name`,
    address: `${CANARY} address`,
    birthDate: { year: 1989, month: 3, day: 31 },
    sex: 'female',
    portrait: PICTURE,
  },
  validity: { until: { year: 2027, month: 11, day: 1 }, authenticated: true },
  checks: [passed('mdoc.device-auth'), notCheckable('mdoc.status', 'no-status')],
};

export const ATTENTION: ReadReport = { ...ACCEPTED, notices: ['photo-absent'] };
export const REFUSED: ReadReport = {
  ...ACCEPTED,
  checks: [failedCheck('card.record-signature', 'signature-invalid')],
};
export const EXPIRED: ReadReport = { ...ACCEPTED, checks: [failedCheck('card.expiry', 'past')] };

/** A failure; `identity` beside it is what a device process never sends and a broken one might. */
export function failed(kind: FailureKind): ReadReport {
  return { ...ACCEPTED, failure: failure(kind) };
}

export function fromDevice<T extends DeviceMessage['type']>(
  type: T,
  more: Omit<Extract<DeviceMessage, { type: T }>, 'type'>,
) {
  return { type, ...more } as Extract<DeviceMessage, { type: T }>;
}

const going = { readId: READ_ID, reader: READER };

/** Every phase of ui-spec 1, each as it stands in the middle of a reception. */
export const PHASES = {
  ready: { kind: 'ready' },
  informing: { kind: 'informing', doubted: false },
  'waiting-for-medium': { kind: 'waiting-for-medium', doubted: false },
  reading: { kind: 'reading', going, step: 'photo', percent: 40 },
  engaging: { kind: 'engaging', going },
  'waiting-for-consent': { kind: 'waiting-for-consent', going, hints: 0, doubted: false },
  'waiting-for-number': { kind: 'waiting-for-number', going, triesLeft: 10, doubted: false },
  'confirming-last-try': { kind: 'confirming-last-try', going },
  shown: { kind: 'shown', conclusion: conclude(PURPOSE, ACCEPTED), extensions: 0 },
  refused: { kind: 'refused', conclusion: conclude(PURPOSE, REFUSED) },
  failed: { kind: 'failed', failure: failure('link-lost') },
  wiping: { kind: 'wiping' },
  'waiting-for-removal': { kind: 'waiting-for-removal' },
  paused: { kind: 'paused' },
} as const satisfies { [K in Phase['kind']]: Extract<Phase, { kind: K }> };

const NOTHING_THERE: readonly Phase['kind'][] = ['ready', 'informing', 'waiting-for-medium'];

const NOBODY_INFORMED: readonly Phase['kind'][] = ['ready', 'informing', 'waiting-for-removal'];

const OF_A_PHONE: readonly Phase['kind'][] = ['engaging', 'waiting-for-consent'];

function mediumIn({ kind }: Phase): Medium | null {
  if (NOTHING_THERE.includes(kind)) return null;
  return OF_A_PHONE.includes(kind) ? 'mdoc' : 'my-number-card';
}

/**
 * A counter in this phase, with its one reader attached and a read medium on it where one has to be: a
 * card, unless the phase is a phone's. A notice stands at counters without staff alone.
 */
export function counterIn(phase: Phase, more: Partial<Reception> = {}): Reception {
  return {
    ...newReception(phase.kind === 'informing' ? ALONE : PURPOSE),
    service: 'up',
    readers: [READER],
    media: NOTHING_THERE.includes(phase.kind) ? {} : { [READER]: 'read' },
    reader: NOTHING_THERE.includes(phase.kind) ? null : READER,
    medium: mediumIn(phase),
    codeReady: phase.kind === 'waiting-for-medium',
    lastReadId: READ_ID,
    phase,
    ...more,
  };
}

/** The same without staff, whose person went on from the notice where there was one. */
export function aloneIn(phase: Phase, more: Partial<Reception> = {}): Reception {
  const informed = !NOBODY_INFORMED.includes(phase.kind);
  return counterIn(phase, { purpose: ALONE, informed, codeReady: false, ...more });
}

/** All events one after the other: where the counter ends, and all that had to be done. */
export function follow(start: Reception, events: readonly ReceptionEvent[]) {
  let reception = start;
  const effects: Effect[] = [];
  for (const event of events) {
    const next = reduce(reception, event);
    reception = next.reception;
    effects.push(...next.effects);
  }
  return { reception, effects };
}

/** The whole reception as text, byte arrays as the letters they hold: what a canary is looked for in. */
export function allText(reception: unknown): string {
  return JSON.stringify(reception, (_key, value: unknown) =>
    value instanceof Uint8Array ? String.fromCharCode(...value) : value,
  );
}
