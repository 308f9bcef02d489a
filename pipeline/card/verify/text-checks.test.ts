import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import {
  answerBy,
  type Changes,
  evidenceOf,
} from '../../../fixtures/virtual/cards/evidence-of.fixture.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { basicFourFile } from '../../../fixtures/virtual/cards/text-application.ts';
import { simulatedAnchors } from '../../../fixtures/virtual/issuers/issuer.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { checkText } from './text-checks.ts';

const HANAKO = personOf('hanako');
const MINORU = personOf('minoru');
const OTHER = filesOf(personalise(MINORU));

/** The reasons of issuer, items, card key and chip, in that order: null where the check passed. */
function reasons(changes: Changes = {}) {
  const { text } = evidenceOf(HANAKO, changes);
  return checkText(nodeContext(), text, simulatedAnchors()).map(({ reason }) => reason);
}

describe('the text application', () => {
  it.each(PERSON_IDS)('of %s passes issuer, items, card key and chip', (id) => {
    const { text } = evidenceOf(personOf(id));
    expect(checkText(nodeContext(), text, simulatedAnchors())).toEqual(
      [
        'card.text-issuer-certificate',
        'card.text-signature',
        'card.text-key-signature',
        'card.text-chip-proof',
      ].map((check) => ({ id: check, status: 'passed', reason: null })),
    );
  });

  it('fails with any item altered, however little', () => {
    const { name, address, birth, sex } = HANAKO;
    const altered = [
      { name: `${name}　`, address, birth, sex },
      { name, address: address.replace('３', '８'), birth, sex },
      { name, address, birth: '19890330', sex },
      { name, address, birth, sex: '1' },
    ] as const;
    expect(
      altered.map((items) => reasons({ files: { 'text/0002': basicFourFile(items) } })),
    ).toEqual(altered.map(() => [null, 'digest-mismatch', null, null]));
  });

  it('fails with an item altered and its digest with it', () => {
    const forged = filesOf(personalise({ ...HANAKO, name: '見本　偽子' }));
    const genuine = filesOf(personalise(HANAKO));
    const signature = Buffer.concat([
      forged['text/0003'].subarray(0, 75),
      genuine['text/0003'].subarray(75),
    ]);
    expect(
      reasons({ files: { 'text/0002': forged['text/0002'], 'text/0003': signature } }),
    ).toEqual([null, 'signature-invalid', null, null]);
  });

  it('fails with the items or the digests of another card alone', () => {
    expect([
      reasons({ files: { 'text/0002': OTHER['text/0002'] } }),
      reasons({ files: { 'text/0003': OTHER['text/0003'] } }),
    ]).toEqual(Array(2).fill([null, 'digest-mismatch', null, null]));
  });

  it('fails with a digest altered alone', () => {
    const file = filesOf(personalise(HANAKO))['text/0003'].slice();
    // The first byte of DF31: the digest that we do not even use is signed with the other.
    file[8] = (file[8] ?? 0) ^ 0x01;
    expect(reasons({ files: { 'text/0003': file } })).toEqual([
      null,
      'signature-invalid',
      null,
      null,
    ]);
  });

  it('tells a copy by its chip, and a copy that brings its own key by that key', () => {
    const copied = { text: answerBy(MINORU.keys.text) };
    const ownKey = Buffer.concat([
      OTHER['text/0007'].subarray(0, 275),
      filesOf(personalise(HANAKO))['text/0007'].subarray(275),
    ]);
    expect([
      reasons({ chips: copied }),
      reasons({ chips: copied, files: { 'text/0007': ownKey } }),
      reasons({ chips: { text: answerBy(HANAKO.keys.surface) } }),
    ]).toEqual([
      [null, null, null, 'proof-invalid'],
      [null, null, 'signature-invalid', null],
      [null, null, null, 'proof-invalid'],
    ]);
  });

  it('does not see the whole record of another card beside a genuine key: the known limit', () => {
    // facts 8.1: DF33 covers the items, DF52 the card key, and nothing covers both.
    const files = { 'text/0002': OTHER['text/0002'], 'text/0003': OTHER['text/0003'] };
    expect(reasons({ files })).toEqual([null, null, null, null]);
  });
});
