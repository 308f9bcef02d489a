import type { Medium } from '../reading/report.ts';
import type { EVENTS } from './every-event.fixture.ts';
import { PHASES } from './reception.fixture.ts';
import type { Phase } from './reception.ts';

type Kind = Phase['kind'];
/** What an event does in each phase where it does anything. */
export type Row = Readonly<Partial<Record<Kind, string>>>;

/** The notice is no phase of a counter with staff. */
export const ATTENDED_PHASES = (Object.keys(PHASES) as Kind[]).filter(
  (kind) => kind !== 'informing',
);
const ALL = ATTENDED_PHASES;
const OF_A_CARD: readonly Kind[] = ['reading', 'waiting-for-number', 'confirming-last-try'];
const OF_A_PHONE: readonly Kind[] = ['engaging', 'waiting-for-consent'];
const GOING: readonly Kind[] = [...OF_A_CARD, ...OF_A_PHONE];
const ENDED: readonly Kind[] = ['shown', 'refused', 'failed'];
/** Where a number has no place: whatever was typed is wiped. */
const DEAF: readonly Kind[] = [
  'confirming-last-try',
  ...OF_A_PHONE,
  'shown',
  'refused',
  'wiping',
  'waiting-for-removal',
  'paused',
];

export function on(kinds: readonly Kind[], text: string): Row {
  return Object.fromEntries(kinds.map((kind) => [kind, text]));
}

const ANOTHER_LIES_THERE = '=, media {A:read,B:unread}';
const READS_THE_OTHER =
  'reading, media {A:read,B:read}, reader B, medium null / wipe-page / read 8 B b';
const READS_AGAIN = 'reading, medium null, askedAgain true / read 8 A b';
const WIPED = 'wiping / wipe-code / wipe-page';
const PAUSED = 'paused / wipe-code / wipe-page';
const PROCESS_GONE = '=, service null, readers []';
const PROCESS_GONE_IN_A_READING = 'failed, service null, readers [] / wipe-code';
const NUMBER_CLEARED = 'ready, codeReady false / wipe-code';
const GONE: Row = { ...on(ALL, PROCESS_GONE), ...on(GOING, PROCESS_GONE_IN_A_READING) };

/** A report's effect: the medium that it names holds, where the phase was another medium's. */
function ofCardsAndPhones(to: 'shown' | 'refused' | 'failed', medium: Medium): Row {
  const phone = medium === 'mdoc';
  return {
    ...on(phone ? OF_A_PHONE : OF_A_CARD, `${to} / wipe-code`),
    ...on(phone ? OF_A_CARD : OF_A_PHONE, `${to}, medium ${medium} / wipe-code`),
  };
}

/**
 * What every event does in every phase of a counter with staff (ui-spec 1), written as `cell` writes it. A pair that is not named
 * does nothing at all: no other phase, no effect.
 */
export const TABLE: Readonly<Record<keyof typeof EVENTS, Row>> = {
  'service up': {},
  'service down': on(ALL, '=, service pcsc-service-down'),
  'bridge missing': on(ALL, '=, service bridge-missing'),
  'same readers': {},
  'no readers': {
    ...on(ALL, '=, readers [], media {A:read-and-away}'),
    ...on(['ready', 'waiting-for-medium'], '=, readers []'),
    'waiting-for-removal': 'ready, readers [], media {A:read-and-away}, reader null, medium null',
  },
  'medium laid': on(
    ['ready', 'waiting-for-medium'],
    'reading, media {A:read}, reader A / read 8 A b',
  ),
  'medium laid on another reader': {
    ...on(['ready', 'waiting-for-medium'], 'reading, media {B:read}, reader B / read 8 B b'),
    ...on([...GOING, 'wiping', 'waiting-for-removal', 'paused'], ANOTHER_LIES_THERE),
    ...on(ENDED, READS_THE_OTHER),
  },
  'medium taken': {
    ...on([...GOING, ...ENDED, 'wiping', 'paused'], '=, media {}'),
    'waiting-for-removal': 'ready, media {}, reader null, medium null',
  },
  'medium taken from another reader': {},
  identified: {},
  // What is read turns out to be a phone only where nothing was asked of a card yet.
  'identified as a phone': { reading: 'engaging, medium mdoc' },
  'identified by another reading': {},
  'consent wanted': { engaging: 'waiting-for-consent' },
  'consent wanted by another reading': {},
  'code wanted': {
    ...on(OF_A_CARD, 'waiting-for-number / wipe-code'),
    'waiting-for-number': '= / wipe-code',
  },
  'code wanted by another reading': {},
  'last try wanted': on(['reading', 'waiting-for-number'], 'confirming-last-try'),
  'last try wanted by another reading': {},
  progress: { ...on(GOING, 'reading'), reading: 'reading anew' },
  'answer of the phone': { ...on(GOING, 'reading'), reading: 'reading anew' },
  'progress of another reading': {},
  // Whatever was thought to lie there, the report knows.
  accepted: ofCardsAndPhones('shown', 'my-number-card'),
  'accepted on a phone': ofCardsAndPhones('shown', 'mdoc'),
  attention: ofCardsAndPhones('shown', 'my-number-card'),
  refused: ofCardsAndPhones('refused', 'my-number-card'),
  expired: ofCardsAndPhones('refused', 'my-number-card'),
  'removed too early': {
    ...ofCardsAndPhones('failed', 'my-number-card'),
    // A card that is taken while its number is looked for is no failure.
    'waiting-for-number': 'waiting-for-removal / wipe-code',
  },
  'reader fault': ofCardsAndPhones('failed', 'my-number-card'),
  'report of another reading': {},
  released: {},
  'process hangs': GONE,
  'process dies': GONE,
  'code typed': {
    ready: 'waiting-for-medium, codeReady true',
    reading: '=, codeReady true',
    'waiting-for-number': 'reading / send-code 7',
    failed: 'reading, medium null, codeReady true / read 8 A b',
    ...on(DEAF, '= / wipe-code'),
  },
  'code cleared': { ...on(ALL, '= / wipe-code'), 'waiting-for-medium': NUMBER_CLEARED },
  'QR code scanned': {
    ready: 'waiting-for-medium, qrId 8 / wipe-code / look-at-qr 8',
    'waiting-for-medium': '=, codeReady false, qrId 8 / wipe-code / look-at-qr 8',
  },
  // Steps of a counter without staff.
  begin: {},
  'go on': {},
  'still here': {},
  cancel: {
    'waiting-for-medium': NUMBER_CLEARED,
    ...on(GOING, '= / cancel-read 7 cancelled'),
  },
  retry: on(['refused', 'failed', 'waiting-for-removal'], READS_AGAIN),
  next: on(ENDED, WIPED),
  extend: { shown: 'shown anew' },
  'last try: yes': { 'confirming-last-try': 'reading / answer-last-try 7 true' },
  'last try: no': { 'confirming-last-try': 'reading / answer-last-try 7 false' },
  'glyph missing': { shown: 'shown anew' },
  'face mismatch': { shown: 'refused / wipe-page' },
  'choose purpose': on(['ready', 'paused'], '=, purpose'),
  pause: {
    ...on(ALL, PAUSED),
    'waiting-for-medium': 'paused, codeReady false / wipe-code / wipe-page',
    ...on(GOING, 'paused / cancel-read 7 cancelled / wipe-code / wipe-page'),
    paused: '= / wipe-code / wipe-page',
  },
  resume: { paused: 'waiting-for-removal' },
  'time over': {
    'waiting-for-medium': 'failed, codeReady false / wipe-code',
    reading: 'failed / cancel-read 7 cancelled / wipe-code',
    'waiting-for-number': '= / cancel-read 7 number-not-entered',
    'confirming-last-try': 'reading / answer-last-try 7 false',
    engaging: 'failed / cancel-read 7 cancelled / wipe-code',
    'waiting-for-consent': 'waiting-for-consent anew',
    ...on(ENDED, WIPED),
    wiping: 'waiting-for-removal',
  },
};
