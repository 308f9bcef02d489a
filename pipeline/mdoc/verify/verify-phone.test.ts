import { describe, expect, it } from 'vitest';
import { simulatedTrust } from '../../../fixtures/virtual/issuers/simulated-trust.ts';
import type { PhoneOptions } from '../../../fixtures/virtual/phones/phone-options.ts';
import { CLOCK_CHECK, MDOC_CHECKS, passed } from '../../outcome/check.ts';
import { answerOf } from '../answer.fixture.ts';
import { JAPANESE_MNC } from '../request/document-type.ts';
import { verifyPhone } from './verify-phone.ts';

const AGREEMENT = passed('mdoc.values-agree');
/** What no phone can show offline. */
const ADVISORY = ['mdoc.certificate-revocation', 'mdoc.status'];

async function verify(options: PhoneOptions = {}, now?: Date) {
  const { context, evidence, wanted, session } = await answerOf(options);
  const clocked = now === undefined ? context : { ...context, now: () => now };
  const { documents: trust } = simulatedTrust(options.today);
  return verifyPhone(clocked, evidence, {
    ...{ type: JAPANESE_MNC, wanted, trust, session, agreement: AGREEMENT },
  });
}

const notPassed = async (options: PhoneOptions = {}, now?: Date) =>
  (await verify(options, now))
    .filter(({ id, status }) => status !== 'passed' && !ADVISORY.includes(id))
    .map(({ id, status, reason }) => `${id} ${status} ${reason}`);

const turned = (bytes: Uint8Array) => {
  const changed = bytes.slice();
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
};
const DAY_MS = 86_400_000;

describe('every rule for a phone’s record', () => {
  it('is reported once, the passed ones too', async () => {
    const ids = (await verify()).map(({ id }) => id);
    expect([...ids].sort()).toEqual([...MDOC_CHECKS, CLOCK_CHECK].sort());
  });

  it('passes for an honest phone, by signature and by MAC', async () => {
    expect([await notPassed(), await notPassed({ deviceAuth: 'mac' })]).toEqual([[], []]);
  });

  it.each<[string, PhoneOptions, string[]]>([
    [
      'an issuer that nobody confirmed',
      { iaca: 'stranger-iaca' },
      [
        'mdoc.issuer-certificate failed unknown-issuer',
        'mdoc.certificate-profile not-checkable unknown-issuer',
      ],
    ],
    [
      'an altered item',
      {
        issueHooks: {
          keptItem: (bytes, { element }) => (element === 'sex' ? turned(bytes) : bytes),
        },
      },
      ['mdoc.digests failed digest-mismatch'],
    ],
    [
      'a copy in another session',
      { hooks: { proofTranscript: () => Uint8Array.of(0x80) } },
      ['mdoc.device-auth failed device-signature-invalid'],
    ],
    ['a short salt', { saltLength: 8 }, ['mdoc.salt-length failed salt-too-short']],
    [
      'elements of its own',
      { hooks: { deviceSigned: { own: { a: 1 } } } },
      [
        'mdoc.key-authorisation failed element-not-authorised',
        'mdoc.only-requested deviation unrequested-element',
      ],
    ],
    [
      'an element more',
      { extraElements: ['age_in_years'] },
      ['mdoc.only-requested deviation unrequested-element'],
    ],
    [
      'a record that ran out',
      { validity: { validUntil: new Date(Date.now() - DAY_MS) } },
      ['mdoc.expiry failed past'],
    ],
  ])('finds %s, and no more than that', async (_, options, expected) => {
    expect(await notPassed(options)).toEqual(expected);
  });

  it('judges no end of validity on a clock before this program existed', async () => {
    const found = await notPassed({}, new Date('2020-01-01T00:00:00Z'));
    expect(found).toContain('mdoc.expiry not-checkable clock-implausible');
    expect(found).toContain('clock.plausible failed clock-implausible');
    expect(found).toContain('mdoc.issuer-certificate failed certificate-not-yet-valid');
  });
});
