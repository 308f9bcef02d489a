import { afterAll, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import { MOBILE_DRIVING_LICENCE } from '../../pipeline/mdoc/request/mobile-driving-licence.fixture.ts';
import { type CapturedReading, type HowToRead, readAndCapture } from './captured-reading.ts';
import { Oracle } from './oracle.ts';
import { ourElements } from './our-elements.ts';

const oracles = { auth0: new Oracle('auth0'), owf: new Oracle('owf') };
const LICENCE: HowToRead = { type: MOBILE_DRIVING_LICENCE, purpose: 'shelter-roster' };

afterAll(async () => {
  await Promise.all(Object.values(oracles).map((oracle) => oracle.end()));
});

/** Every verifier's word on one reading: what failed, and that its values are ours. */
async function everyWord(reading: CapturedReading, asked: readonly (keyof typeof oracles)[]) {
  const words: Record<string, unknown> = { ours: reading.conclusion.outcome };
  for (const name of asked) {
    const { failed, elements } = await oracles[name].ask(reading);
    words[name] = failed.length > 0 ? failed : elements;
  }
  return words;
}

const CURVES = ['P-256', 'P-384', 'P-521'] as const;
const DIGESTS = ['SHA-256', 'SHA-384', 'SHA-512'] as const;
const LICENSED: PhoneOptions = { documents: ['mdl'] };

describe('three verifiers accept the same answer and take the same values from it', () => {
  it.each<[string, PhoneOptions, HowToRead?]>([
    ...[...CURVES, 'Ed25519' as const].flatMap((curve): [string, PhoneOptions][] => [
      [`an issuer on ${curve}`, { signerCurve: curve }],
      [`a device key on ${curve}`, { deviceKeyCurve: curve }],
    ]),
    ...DIGESTS.map((name): [string, PhoneOptions] => [name, { digestAlgorithm: name }]),
    ['static handover', { handover: 'static' }],
    ['a birth date as text', { birthDate: 'text' }],
    ['a driving licence', LICENSED, LICENCE],
    [
      'a driving licence of SHA-512 on P-384',
      { ...LICENSED, digestAlgorithm: 'SHA-512', signerCurve: 'P-384' },
      LICENCE,
    ],
  ])('%s, proved by signature', async (_, options, how) => {
    const reading = await readAndCapture(options, how);
    const elements = ourElements(reading.response);
    expect(Object.keys(elements).length).toBeGreaterThan(3);
    expect(await everyWord(reading, ['auth0', 'owf'])).toEqual({
      ours: 'accepted',
      auth0: elements,
      owf: elements,
    });
  });

  it.each<[string, PhoneOptions, HowToRead?]>([
    ...CURVES.map((curve): [string, PhoneOptions] => [
      `keys on ${curve}`,
      { deviceKeyCurve: curve, eDeviceKeyCurve: curve },
    ]),
    ...DIGESTS.map((name): [string, PhoneOptions] => [name, { digestAlgorithm: name }]),
    ['a driving licence', LICENSED, LICENCE],
  ])('%s, proved by MAC', async (_, options, how) => {
    const reading = await readAndCapture({ ...options, deviceAuth: 'mac' }, how);
    const elements = ourElements(reading.response);
    expect(await everyWord(reading, ['auth0'])).toEqual({ ours: 'accepted', auth0: elements });
  });

  it('and the values are those of the person', async () => {
    const reading = await readAndCapture({ person: 'minoru' });
    const { name, address, birth } = loadPerson('minoru');
    const { elements } = await oracles.auth0.ask(reading);
    const date = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
    expect(elements).toMatchObject({
      full_name_unicode: name,
      resident_address_unicode: address,
      birth_date: date,
    });
    expect(reading.conclusion.identity).toMatchObject({ name, address });
  });
});

describe('three verifiers refuse the same answer', () => {
  it.each<[string, PhoneOptions, string]>([
    ['of a stranger', { iaca: 'stranger-iaca' }, 'issuer-not-confirmed'],
    ['of a look-alike', { iaca: 'look-alike-iaca' }, 'issuer-not-confirmed'],
    [
      'with an item that was changed after it was digested',
      { issueHooks: { keptItem: (bytes) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1) } },
      'data-altered',
    ],
    [
      'over another transcript',
      { hooks: { proofTranscript: () => Uint8Array.of(0x83, 0xf6, 0xf6, 0xf6) } },
      'copy-suspected',
    ],
  ])('%s', async (_, options, kind) => {
    const reading = await readAndCapture(options);
    const { auth0, owf } = oracles;
    const failures = [await auth0.ask(reading), await owf.ask(reading)].map(
      ({ failed }) => failed.length > 0,
    );
    expect([reading.conclusion.failure?.kind, ...failures]).toEqual([kind, true, true]);
  });
});

describe('what @owf/mdoc 0.6.0 cannot do, so that its word on MACs is not asked', () => {
  it('says no to every MAC by three faults behind one another', async () => {
    const reading = await readAndCapture({ deviceAuth: 'mac' });
    const said = async (mended: 'nothing' | 'algorithm' | 'structure') =>
      (await oracles.owf.ask({ ...reading, mended })).failed;
    // It compares the algorithm's name with its number; its MAC_structure has three items in place of
    // four; after a MAC that holds it goes on as if there had been none.
    expect([await said('nothing'), await said('algorithm'), await said('structure')]).toEqual([
      ['Device MAC must use alg 5 (HMAC 256/256)'],
      ['Device MAC must be valid', 'No Device Signature or Device Mac found on Device Auth'],
      ['No Device Signature or Device Mac found on Device Auth'],
    ]);
  });
});
