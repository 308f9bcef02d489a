import { describe, expect, it } from 'vitest';
import { cell, EVENTS } from './every-event.fixture.ts';
import { on, type Row, TABLE } from './phase-table.fixture.ts';
import { aloneIn, PHASES } from './reception.fixture.ts';
import type { Phase } from './reception.ts';
import { reduce } from './reduce.ts';

type Name = keyof typeof EVENTS;

/** There is no last try to be confirmed (design 6). */
const PHASES_ALONE = (Object.keys(PHASES) as Phase['kind'][]).filter(
  (kind) => kind !== 'confirming-last-try',
);

const READS_BY_PIN = (reader: string) =>
  `reading, media {${reader}:read}, reader ${reader} / read 8 ${reader} pin`;
const READS_AGAIN = 'reading, medium null, askedAgain true / read 8 A pin';
const WIPES_FIRST = 'wiping, media {A:read,B:unread} / wipe-code / wipe-page';
const PROCESS_GONE = { informing: '=, service null, readers []' };
const SAYS_NO = on(['reading', 'waiting-for-number'], '= / answer-last-try 7 false');

/** Where a counter without staff differs from one with staff (ui-spec 1.8, adr/0014). */
const DIFFERENCES: Readonly<Partial<Record<Name, Row>>> = {
  'service down': { informing: '=, service pcsc-service-down' },
  'bridge missing': { informing: '=, service bridge-missing' },
  'no readers': { informing: '=, readers []' },
  // The notice stands before the tap.
  'medium laid': {
    ready: 'informing, media {A:unread}',
    informing: '=, media {A:unread}',
    'waiting-for-medium': READS_BY_PIN('A'),
  },
  'medium laid on another reader': {
    ready: 'informing, media {B:unread}',
    informing: '=, media {B:unread}',
    'waiting-for-medium': READS_BY_PIN('B'),
    ...on(['shown', 'refused'], WIPES_FIRST),
    // The failure on the screen asks for it.
    failed: 'reading, media {A:read,B:read}, reader B, medium null / wipe-page / read 8 B pin',
  },
  'last try wanted': SAYS_NO,
  attention: {
    ...on(['reading', 'waiting-for-number'], 'refused / wipe-code'),
    ...on(['engaging', 'waiting-for-consent'], 'refused, medium my-number-card / wipe-code'),
  },
  'removed too early': { 'waiting-for-number': 'failed / wipe-code' },
  'process hangs': PROCESS_GONE,
  'process dies': PROCESS_GONE,
  'code typed': {
    ...on(['ready', 'informing'], '= / wipe-code'),
    'waiting-for-medium': '=, codeReady true',
    failed: 'reading, medium null, codeReady true / read 8 A pin',
  },
  'code cleared': {
    informing: '= / wipe-code',
    'waiting-for-medium': 'ready, informed false / wipe-code',
  },
  // Dropped before the notice: there is no number to look at it under.
  'QR code scanned': {
    ready: 'informing',
    'waiting-for-medium': '=, qrId 8 / wipe-code / look-at-qr 8',
  },
  begin: { ready: 'informing' },
  'go on': { informing: 'waiting-for-medium, informed true' },
  cancel: {
    informing: 'ready',
    'waiting-for-medium': 'ready, informed false / wipe-code',
    shown: 'wiping / wipe-code / wipe-page',
  },
  retry: { ...on(['refused', 'failed'], READS_AGAIN), 'waiting-for-removal': '.' },
  'glyph missing': { shown: '.' },
  pause: on(['informing', 'waiting-for-medium'], 'paused / wipe-code / wipe-page'),
  resume: { paused: 'waiting-for-removal, informed false' },
  'time over': {
    // 「続けますか」.
    informing: 'informing anew',
    'waiting-for-medium': 'waiting-for-medium anew',
    'waiting-for-number': 'waiting-for-number anew',
    wiping: 'waiting-for-removal, informed false',
  },
};

const NAMES = Object.keys(EVENTS) as Name[];

describe('every event in every phase without staff', () => {
  it.each(NAMES)('%s does what the screen specification says, and nothing elsewhere', (name) => {
    const row = { ...TABLE[name], ...DIFFERENCES[name] };
    const expected = PHASES_ALONE.map((kind) => [kind, row[kind] ?? '.']);
    const found = PHASES_ALONE.map((kind) => {
      const before = aloneIn(PHASES[kind]);
      return [kind, cell(before, reduce(before, EVENTS[name]))];
    });
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('is looked at: all pairs of them', () => {
    expect([PHASES_ALONE.length, NAMES.length]).toEqual([13, 50]);
  });
});
