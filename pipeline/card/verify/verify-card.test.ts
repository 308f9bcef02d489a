import { describe, expect, it } from 'vitest';
import { ascii } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { evidenceOf, numberBOf } from '../../../fixtures/virtual/cards/evidence-of.fixture.ts';
import { loadIssuers } from '../../../fixtures/virtual/cards/personalise.ts';
import { loadLookAlikeKey, simulatedAnchors } from '../../../fixtures/virtual/issuers/issuer.ts';
import {
  PERSON_IDS,
  personOf,
  TODAY,
} from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { failedCheck } from '../../outcome/check.ts';
import type { CardEvidence } from '../read/evidence.ts';
import { verifyCard } from './verify-card.ts';

const HANAKO = personOf('hanako');
const ALL = evidenceOf(HANAKO);
const NUMBER_B = numberBOf(HANAKO);
const PIN = { route: 'pin', digits: ascii('4649') } as const;
const BIRTH = { route: 'birth', digits: ascii('010331') } as const;

const BY_B: CardEvidence = { ...ALL, age: null };
const BY_PIN: CardEvidence = { ...ALL, face: null, age: null };
const BY_BIRTH: CardEvidence = { ...ALL, face: null, text: null };

/** One line a check, in the order in which they are reported. */
function lines(
  evidence: CardEvidence,
  { code = NUMBER_B, anchors = simulatedAnchors(), now = TODAY } = {} as {
    code?: Parameters<typeof verifyCard>[2];
    anchors?: Parameters<typeof verifyCard>[3];
    now?: Date;
  },
): readonly string[] {
  return verifyCard(
    nodeContext(() => now),
    evidence,
    code,
    anchors,
  ).map(({ id, status, reason }) => `${id} ${status}${reason === null ? '' : ` ${reason}`}`);
}

const SURFACE = [
  'card.issuer-certificate passed',
  'card.record-signature passed',
  'card.chip-proof passed',
];
const TEXT = [
  'card.text-issuer-certificate passed',
  'card.text-signature passed',
  'card.text-key-signature passed',
  'card.text-chip-proof passed',
];
const END = [
  'card.expiry passed',
  'card.expiry-signed not-checkable not-signed-by-issuer',
  'card.not-stopped not-checkable not-available-offline',
  'card.revocation not-checkable not-available-offline',
  'clock.plausible passed',
];

/** What does not pass. */
function exceptions(...given: Parameters<typeof lines>): readonly string[] {
  const known = new Set([...SURFACE, ...TEXT, ...END]);
  return lines(...given).filter((line) => !line.endsWith(' passed') && !known.has(line));
}

describe('the checks of a card', () => {
  it('are reported in one order, the passed ones too, for 照合番号B', () => {
    expect(lines(BY_B)).toEqual([
      ...SURFACE,
      ...TEXT,
      'card.agreement passed',
      'card.number-agrees passed',
      ...END,
    ]);
  });

  it('leave the surface and the number out by PIN', () => {
    expect(lines(BY_PIN, { code: PIN })).toEqual([
      ...TEXT,
      'card.agreement not-checkable one-application-read',
      ...END,
    ]);
  });

  it('leave the text out by birth date', () => {
    expect(lines(BY_BIRTH, { code: BIRTH })).toEqual([
      ...SURFACE,
      'card.agreement not-checkable one-application-read',
      'card.number-agrees passed',
      ...END,
    ]);
  });

  it.each(PERSON_IDS)('all pass on the card of %s but for its date', (id) => {
    const person = personOf(id);
    const evidence = { ...evidenceOf(person), age: null };
    const expected = id === 'expired' ? ['card.expiry failed past'] : [];
    expect(exceptions(evidence, { code: numberBOf(person) })).toEqual(expected);
  });

  it('say so when there is no anchor, of either application or of both', () => {
    const only = (ap: string) => simulatedAnchors().filter((anchor) => anchor.ap === ap);
    const surface = 'card.issuer-certificate not-checkable no-trust-anchor';
    const text = 'card.text-issuer-certificate not-checkable no-trust-anchor';
    expect([
      exceptions(BY_B, { anchors: [] }),
      exceptions(BY_B, { anchors: only('text') }),
      exceptions(BY_B, { anchors: only('surface') }),
    ]).toEqual([[surface, text], [surface], [text]]);
  });

  it('refuse a card of a hierarchy that only looks like the real one', () => {
    const { text, surface } = loadIssuers();
    const caKey = loadLookAlikeKey();
    const issuers = { text: { ...text, caKey }, surface: { ...surface, caKey } };
    expect(exceptions({ ...evidenceOf(HANAKO, { issuers }), age: null })).toEqual([
      'card.issuer-certificate failed certificate-signature-invalid',
      'card.text-issuer-certificate failed certificate-signature-invalid',
    ]);
  });

  it('refuse the applications of two persons on one card', () => {
    const other = evidenceOf(personOf('minoru'));
    expect([
      exceptions({ ...BY_B, text: other.text }),
      exceptions({ ...BY_B, face: other.face, expiry: other.expiry }),
    ]).toEqual([
      ['card.agreement failed birth-date-differs'],
      ['card.agreement failed birth-date-differs', 'card.number-agrees failed year-differs'],
    ]);
  });

  it('refuse a number that opens the chip but does not fit what it says', () => {
    const typed = (digits: string) => ({ code: { route: 'b', digits: ascii(digits) } as const });
    expect([
      exceptions(BY_B, typed('02033120351234')),
      exceptions(BY_B, typed('01033120341234')),
    ]).toEqual([
      ['card.number-agrees failed birth-digits-differ'],
      ['card.number-agrees failed year-differs'],
    ]);
  });

  it('do not judge the expiry by an implausible clock', () => {
    expect(exceptions(BY_B, { now: new Date('2020-01-01T00:00:00+09:00') })).toEqual([
      'card.expiry not-checkable clock-implausible',
      'clock.plausible not-checkable clock-implausible',
    ]);
  });

  it('say that the expiry was not read where neither road gave it', () => {
    expect(exceptions({ ...BY_PIN, expiry: null }, { code: PIN })).toEqual([
      'card.agreement not-checkable one-application-read',
      'card.expiry not-checkable expiry-not-read',
    ]);
  });

  it('take the verdict over the card face that was made while the text was read', () => {
    const made = [failedCheck('card.chip-proof', 'proof-invalid')];
    const checks = verifyCard(
      nodeContext(() => TODAY),
      BY_B,
      NUMBER_B,
      simulatedAnchors(),
      made,
    );
    expect(checks.slice(0, 2).map(({ id, status }) => [id, status])).toEqual([
      ['card.chip-proof', 'failed'],
      ['card.text-issuer-certificate', 'passed'],
    ]);
  });
});
