import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulatedTrust } from '../../../fixtures/virtual/issuers/simulated-trust.ts';
import { map } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import type { PhoneOptions } from '../../../fixtures/virtual/phones/phone-options.ts';
import { encodeCbor } from '../../cbor/encode.ts';
import type { Item } from '../../purpose/item.ts';
import { type Answered, answerOf } from '../answer.fixture.ts';
import { JAPANESE_MNC } from '../request/document-type.ts';
import { proveAnswer } from './prove-answer.ts';

const JP = 'org.iso.23220.1.jp';
const trust = simulatedTrust().documents;
const NO_TRUST = { anchors: [], crls: [] };

function prove({ context, session, wanted, response }: Answered, by = trust, bytes = response) {
  return proveAnswer(context, bytes, { type: JAPANESE_MNC, trust: by, wanted, session });
}

async function proven(options: PhoneOptions, items?: readonly Item[]) {
  const answer = prove(await answerOf(options, items));
  if (!answer.ok) return { failure: answer.failure };
  const { checks, record } = answer.value;
  return { record, failed: checks.flatMap(({ id, status }) => (status === 'failed' ? [id] : [])) };
}

const elements = (more: Readonly<Record<string, unknown>>): PhoneOptions => ({
  issueHooks: {
    elements: (issued) => ({
      ...issued,
      [JP]: { ...issued[JP], ...(more as Record<string, string>) },
    }),
  },
});

describe('an answer that holds', () => {
  it('is its record, and until when it holds', async () => {
    const validUntil = new Date(Math.floor(Date.now() / 1000) * 1000 + 86_400_000);
    const answer = prove(await answerOf({ validity: { validUntil } }, ['name', 'sex']));
    expect(answer).toMatchObject({
      ok: true,
      value: { record: { name: '見本　花子', sex: 'female', address: null }, validUntil },
    });
  });

  it('never has what the device says itself, even where the issuer lets it say that', async () => {
    const address = map([['nameSpaces', [JP]]]);
    const { record, failed } = await proven(
      {
        withhold: ['resident_address_unicode'],
        keyAuthorizations: address,
        hooks: { deviceSigned: { [JP]: { resident_address_unicode: '偽の住所' } } },
      },
      ['name', 'address'],
    );
    expect([record?.name, record?.address, failed]).toEqual(['見本　花子', null, []]);
  });

  it('but cannot be shown as it is, is malformed, and says only of which item', async () => {
    expect(await proven(elements({ full_name_unicode: '花\u202e子' }), ['name'])).toEqual({
      failure: { kind: 'malformed-data', check: null, triesLeft: null, at: 'element for name' },
    });
  });
});

describe('an answer that does not hold', () => {
  it.each<[string, PhoneOptions, string]>([
    ['an unknown issuer', { iaca: 'stranger-iaca' }, 'mdoc.issuer-certificate'],
    [
      'a copied proof',
      { hooks: { proofTranscript: () => Uint8Array.of(0x80) } },
      'mdoc.device-auth',
    ],
    ['values that disagree', elements({ sex_unicode: '男' }), 'mdoc.values-agree'],
    [
      'an alias that disagrees',
      { ...elements({ full_name: '偽' }), extraElements: ['full_name'] },
      'mdoc.values-agree',
    ],
  ])('because of %s has no record', async (_, options, check) => {
    expect(await proven(options)).toEqual({ record: null, failed: [check] });
  });

  it('is told by its checks, not by values that could not be shown', async () => {
    const answered = await answerOf(elements({ full_name_unicode: 5 }), ['name']);
    const answer = prove(answered, NO_TRUST);
    expect(answer).toMatchObject({ ok: true, value: { record: null } });
    const agreement = answer.ok && answer.value.checks.find(({ id }) => id === 'mdoc.values-agree');
    expect(agreement).toMatchObject({ status: 'not-checkable', reason: 'value-not-understood' });
  });

  it.each([
    ['no documents', { documents: [] }, 'nothing-returned'],
    ['the error of the document', { documentErrors: [{ a: 0 }] }, 'document-not-on-phone'],
    ['a status that is no document', { status: 12 }, 'unexpected-answer'],
    ['nothing of the standard', { version: 'X' }, 'malformed-data'],
  ])('because there is %s is a failure', async (_, more, kind) => {
    const answered = await answerOf({}, ['name']);
    const bytes = encodeCbor({ version: '1.0', status: 0, ...more });
    expect(prove(answered, trust, bytes)).toMatchObject({ failure: { kind } });
  });
});

describe('an answer with any byte changed or cut', () => {
  it('never shows anything else than the sound one', async () => {
    const answered = await answerOf({}, ['name', 'birthDate', 'sex']);
    const { response } = answered;
    const sound = prove(answered);
    if (!sound.ok || sound.value.record === null) throw new Error('not sound');
    const { record } = sound.value;
    const place = fc.tuple(fc.nat(response.length - 1), fc.nat(255), fc.nat(4 * response.length));
    fc.assert(
      fc.property(place, ([at, byte, end]) => {
        const changed = response.slice(0, end);
        if (at < changed.length) changed[at] = byte;
        const answer = prove(answered, trust, changed);
        const shown = Object.entries((answer.ok && answer.value.record) || {});
        // What is left out is the holder's choice: it is missing, and never anything else.
        expect(record).toMatchObject(
          Object.fromEntries(shown.filter(([, value]) => value !== null)),
        );
      }),
      { numRuns: 400 },
    );
  });
});
