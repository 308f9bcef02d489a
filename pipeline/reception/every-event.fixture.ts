import type { Effect, ReceptionEvent } from './events.ts';
import {
  ACCEPTED,
  ATTENTION,
  EXPIRED,
  failed,
  fromDevice,
  ON_PHONE,
  OTHER_PURPOSE,
  OTHER_READER,
  READ_ID,
  READER,
  REFUSED,
} from './reception.fixture.ts';
import type { Reception } from './reception.ts';
import type { Step } from './step.ts';

const mine = { readId: READ_ID };
/** A reading that this counter has given up, or never ordered. */
const other = { readId: READ_ID - 1 };

/** Every event, and each of its shapes that could be told apart. */
export const EVENTS = {
  'service up': fromDevice('service', { state: 'up' }),
  'service down': fromDevice('service', { state: 'pcsc-service-down' }),
  'bridge missing': fromDevice('service', { state: 'bridge-missing' }),
  'same readers': fromDevice('readers', { readers: [READER] }),
  'no readers': fromDevice('readers', { readers: [] }),
  'medium laid': fromDevice('medium', { reader: READER, present: true }),
  'medium laid on another reader': fromDevice('medium', { reader: OTHER_READER, present: true }),
  'medium taken': fromDevice('medium', { reader: READER, present: false }),
  'medium taken from another reader': fromDevice('medium', {
    reader: OTHER_READER,
    present: false,
  }),
  identified: fromDevice('identified', { ...mine, medium: 'my-number-card' }),
  'identified as a phone': fromDevice('identified', { ...mine, medium: 'mdoc' }),
  'identified by another reading': fromDevice('identified', { ...other, medium: 'mdoc' }),
  'consent wanted': fromDevice('consent-wanted', mine),
  'consent wanted by another reading': fromDevice('consent-wanted', other),
  'code wanted': fromDevice('code-wanted', { ...mine, triesLeft: 10 }),
  'code wanted by another reading': fromDevice('code-wanted', { ...other, triesLeft: 10 }),
  'last try wanted': fromDevice('last-try-wanted', mine),
  'last try wanted by another reading': fromDevice('last-try-wanted', other),
  progress: fromDevice('progress', { ...mine, step: 'issuer-proof', percent: 50 }),
  'answer of the phone': fromDevice('progress', { ...mine, step: 'phone-answer', percent: 50 }),
  'progress of another reading': fromDevice('progress', {
    ...other,
    step: 'issuer-proof',
    percent: 50,
  }),
  accepted: fromDevice('report', { ...mine, report: ACCEPTED }),
  'accepted on a phone': fromDevice('report', { ...mine, report: ON_PHONE }),
  attention: fromDevice('report', { ...mine, report: ATTENTION }),
  refused: fromDevice('report', { ...mine, report: REFUSED }),
  expired: fromDevice('report', { ...mine, report: EXPIRED }),
  'removed too early': fromDevice('report', { ...mine, report: failed('removed-too-early') }),
  'reader fault': fromDevice('report', { ...mine, report: failed('reader-fault') }),
  'report of another reading': fromDevice('report', { ...other, report: ACCEPTED }),
  released: fromDevice('released', mine),
  'process hangs': { type: 'lost', silent: true },
  'process dies': { type: 'lost', silent: false },
  'code typed': { type: 'code-typed' },
  'code cleared': { type: 'code-cleared' },
  'QR code scanned': { type: 'qr-scanned' },
  begin: { type: 'begin' },
  'go on': { type: 'go-on' },
  'still here': { type: 'still-here' },
  cancel: { type: 'cancel' },
  retry: { type: 'retry' },
  next: { type: 'next' },
  extend: { type: 'extend' },
  'last try: yes': { type: 'last-try', confirmed: true },
  'last try: no': { type: 'last-try', confirmed: false },
  'glyph missing': { type: 'glyph-missing' },
  'face mismatch': { type: 'face-mismatch' },
  'choose purpose': { type: 'choose-purpose', purpose: OTHER_PURPOSE },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  'time over': { type: 'time-over' },
} as const satisfies Record<string, ReceptionEvent>;

/**
 * A step in one line: the phase it leads to (`=` where it stays), what else of the reception changed, and
 * behind a slash what is to be done. A dot: nothing at all happens.
 */
export function cell(before: Reception, { reception: after, effects }: Step): string {
  const { phase, lastReadId: _id, ...rest } = after;
  const changed = Object.entries(rest).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Reception]),
  );
  const same = JSON.stringify(phase) === JSON.stringify(before.phase);
  const state = [
    same ? '=' : phase.kind === before.phase.kind ? `${phase.kind} anew` : phase.kind,
    ...changed.map(([key, value]) => (key === 'purpose' ? key : `${key} ${plain(value)}`)),
  ];
  const text = [state.join(', '), ...effects.map(effectText)].join(' / ');
  return text === '=' ? '.' : text;
}

function plain(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', '').replaceAll('Reader ', '');
}

function effectText({ type, ...rest }: Effect): string {
  const details = Object.entries(rest).map(([, value]) => plain(value));
  return [type, ...details].join(' ');
}
