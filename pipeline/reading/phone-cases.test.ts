import { describe, expect, it } from 'vitest';
import {
  type CaseReading,
  endingOf,
  expectedOf,
  readCase,
  wordsIn,
} from '../../fixtures/malicious/read-phone-case.ts';
import type { PhoneCase } from '../../fixtures/virtual/cases/phone-case.ts';
import { HOSTILE_PHONES, PHONE_CASES } from '../../fixtures/virtual/cases/phone-cases.ts';
import { CBOR_CASES } from '../../fixtures/virtual/cases/phone-cbor-cases.ts';
import { PHONES_ELSEWHERE } from '../../fixtures/virtual/cases/phone-elsewhere-cases.ts';
import { LINK_CASES } from '../../fixtures/virtual/cases/phone-link-cases.ts';
import { PICTURE_CASES } from '../../fixtures/virtual/cases/phone-picture-cases.ts';
import { SESSION_CASES } from '../../fixtures/virtual/cases/phone-session-cases.ts';
import { TRANSFER_CASES } from '../../fixtures/virtual/cases/phone-transfer-cases.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { CardChannel } from '../apdu/card-channel.ts';
import { PHONE_EXCHANGE_LIMIT } from '../mdoc/transfer/phone-link.ts';
import { fail } from '../outcome/result.ts';

/** What a phone sends unasked, what an impostor would like to be shown as, and what may stand on no screen. */
const FORBIDDEN = ['CANARY', '贋物', '<script', 'Exif', loadPerson('hanako').myNumber];

/** One SELECT finds out that it is no card. */
const MOST_EXCHANGES = 1 + PHONE_EXCHANGE_LIMIT;
const MOST_WORK_MS = 1000;

/** What must hold of every reading, however it ended; empty where all of it does. */
function complaints(found: PhoneCase, { report, conclusion, phone, secrets, workMs }: CaseReading) {
  const { outcome, identity } = conclusion;
  const shows = outcome === 'accepted' || outcome === 'attention';
  const said = wordsIn(report);
  const { myNumber } = loadPerson(found.person);
  return Object.entries({
    'shows or hides what it must not': (identity !== null) !== shows,
    'asks for the My Number': phone.traps.individualNumber !== 0,
    'says what nobody may say': [...FORBIDDEN, myNumber].some((word) => said.includes(word)),
    'does not end the session': isLeftOpen(conclusion, phone),
    'keeps a secret': secrets.leftOver > 0,
    'makes more than one key': secrets.keysMade > 1,
    'goes on and on': report.link.apdus > MOST_EXCHANGES,
    'takes too long': workMs > MOST_WORK_MS,
  }).flatMap(([complaint, holds]) => (holds ? [complaint] : []));
}

/** Whether a phone that understood the reader, stayed, and did not end the session itself, was not told. */
function isLeftOpen(
  { failure }: CaseReading['conclusion'],
  { seen }: CaseReading['phone'],
): boolean {
  const at = failure?.at ?? '';
  const phoneEnded = /^status \d+$/.test(at) || failure?.kind === 'phone-declined';
  const isGone = failure?.kind === 'removed-too-early';
  if (seen.transcript === null || phoneEnded || isGone) return false;
  return seen.statuses.join() !== '20';
}

/** A phone that said 20 beside its data has ended the session: there is nobody left to tell. */
const ENDS_ITSELF = 'phone-data-and-status-20';

describe('what is looked for in a reading', () => {
  const found = PHONE_CASES.get('phone-hanako');
  if (found === undefined) throw new Error('no phone');

  it('is found where it is planted', async () => {
    const plain = await readCase(found);
    expect(plain.secrets.keysMade).toBe(1);
    const untold = await readCase(found, { channel: withoutEnd });
    const { report, conclusion } = plain;
    const number = new TextEncoder().encode(loadPerson('hanako').myNumber);
    const portrait = { mediaType: 'image/png', width: 1, height: 1, bytes: number } as const;
    const canary = { ...report, identity: { ...report.identity, portrait } };
    const link = { ...report.link, apdus: MOST_EXCHANGES + 1 };
    expect([
      complaints(found, untold),
      complaints(found, { ...plain, report: canary }),
      complaints(found, { ...plain, conclusion: { ...conclusion, outcome: 'refused' } }),
      complaints(found, { ...plain, report: { ...report, link } }),
      complaints(found, { ...plain, workMs: MOST_WORK_MS + 1 }),
    ]).toEqual([
      ['does not end the session'],
      ['says what nobody may say'],
      ['shows or hides what it must not'],
      ['goes on and on'],
      ['takes too long'],
    ]);
  });
});

/** A reader that keeps its last word, the shortest ENVELOPE of all, to itself. */
function withoutEnd(channel: CardChannel): CardChannel {
  const isEnd = (command: Uint8Array) => command[1] === 0xc3 && command.length < 24;
  return {
    ...channel,
    transmit: async (command, limitMs) =>
      isEnd(command) ? fail('link-lost') : channel.transmit(command, limitMs),
  };
}

describe('every named phone', () => {
  it.each([...PHONE_CASES])(
    '%s ends as it must, and leaves nothing behind',
    async (name, found) => {
      const reading = await readCase(found);
      expect(endingOf(reading.conclusion)).toEqual(expectedOf(found));
      const expected = name === ENDS_ITSELF ? ['does not end the session'] : [];
      expect(complaints(found, reading)).toEqual(expected);
    },
  );

  it.each([...PHONES_ELSEWHERE])(
    '%s ends as it must at the counter that it needs',
    async (_, found) => {
      const reading = await readCase(found);
      expect(endingOf(reading.conclusion)).toEqual(expectedOf(found));
      expect(complaints(found, reading)).toEqual([]);
    },
  );

  it('is one of more than a hundred that no standard allows', () => {
    const refused = Object.values(HOSTILE_PHONES).filter(({ expect: { outcome } }) => {
      return outcome === 'refused' || outcome === 'failed';
    });
    expect(refused.length).toBeGreaterThan(300);
  });
});

const OVER_THE_LINK = Object.entries({
  ...TRANSFER_CASES,
  ...LINK_CASES,
  ...SESSION_CASES,
  ...CBOR_CASES,
  ...PICTURE_CASES,
});

/** Where the answer comes in one part, there is no other that could be wrong, and no chain. */
const NEED_PARTS = /^phone-(parts?-(?!at-once|over-long)|half-status-word|chaining-refused)/;
const LARGER = { 'phone-portrait-megabyte': 'GET RESPONSE: answer-too-long' } as const;

describe('every phone that plays tricks on the link', () => {
  it.each(OVER_THE_LINK)('%s ends in the same way over extended length', async (name, found) => {
    const reading = await readCase(found, { extended: true });
    const { at = found.at } = { at: Object.entries(LARGER).find(([one]) => one === name)?.[1] };
    const honest = { expect: { outcome: 'accepted', notices: [] }, findings: {}, at: null };
    const expected = NEED_PARTS.test(name) ? honest : { ...expectedOf(found), at };
    expect(endingOf(reading.conclusion)).toEqual(expected);
    const ends = name === ENDS_ITSELF ? ['does not end the session'] : [];
    expect(complaints(found, reading)).toEqual(ends);
  });
});
