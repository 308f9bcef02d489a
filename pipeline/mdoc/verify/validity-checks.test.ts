import { describe, expect, it } from 'vitest';
import { issueDocumentSigner } from '../../../fixtures/virtual/issuers/mdoc-issuer.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { parseCertificate } from '../../x509/certificate.ts';
import { answerOf, sure } from '../answer.fixture.ts';
import { checkValidity } from './validity-checks.ts';

const at = (text: string) => new Date(`${text}Z`);
const BEFORE = at('2027-01-01T00:00:00');
const AFTER = at('2027-12-31T23:59:59');
const SIGNED = at('2027-03-01T12:00:00');
const UNTIL = at('2027-09-01T12:00:00');
const NOW = at('2027-06-01T00:00:00');
const earlier = (date: Date) => new Date(date.getTime() - 1000);
const later = (date: Date) => new Date(date.getTime() + 1000);

const { evidence } = await answerOf();
const issued = issueDocumentSigner('P-256', NOW);
const signer: Certificate = {
  ...sure(parseCertificate(issued.certificate)),
  notBefore: BEFORE,
  notAfter: AFTER,
};

interface Dates {
  readonly signed?: Date;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
  readonly now?: Date;
  readonly plausible?: boolean;
  readonly by?: Certificate | null;
}

/** What is said of signing time, the signer's end, start and expiry. */
function check({ now = NOW, plausible = true, by = signer, ...dates }: Dates) {
  const validityInfo = { signed: SIGNED, validFrom: SIGNED, validUntil: UNTIL, ...dates };
  const security = { ...evidence.security, validityInfo };
  const checks = checkValidity({ ...evidence, security }, by, now, plausible);
  expect(checks.map(({ id }) => id)).toEqual([
    'mdoc.signing-time',
    'mdoc.signer-outlived',
    'mdoc.validity-start',
    'mdoc.expiry',
  ]);
  return checks.map(({ status, reason }) => (reason === null ? status : `${status} ${reason}`));
}

const SOUND = ['passed', 'passed', 'passed', 'passed'];
const [ok] = SOUND;

describe('the dates of a record', () => {
  it.each<[string, Dates]>([
    ['in the middle of its time', {}],
    ['in the first moment', { now: SIGNED }],
    ['in the last moment', { now: UNTIL }],
    ['signed in the first moment of the certificate', { signed: BEFORE }],
    ['that ends with the certificate', { validUntil: AFTER }],
    ['signed long before it starts', { signed: BEFORE, validFrom: NOW }],
  ])('hold %s', (_, dates) => {
    expect(check(dates)).toEqual(SOUND);
  });

  it.each<[string, Dates, (string | undefined)[]]>([
    [
      'signed before the certificate',
      { signed: earlier(BEFORE) },
      ['failed signed-outside-certificate', ok, ok, ok],
    ],
    [
      'signed after the certificate',
      {
        signed: later(AFTER),
        validFrom: later(AFTER),
        validUntil: later(AFTER),
        now: later(AFTER),
      },
      ['failed signed-outside-certificate', 'deviation outlives-certificate', ok, ok],
    ],
    [
      'that outlive the certificate',
      { validUntil: later(AFTER) },
      [ok, 'deviation outlives-certificate', ok, ok],
    ],
    [
      'without a certificate',
      { by: null },
      ['failed certificate-unreadable', 'not-checkable certificate-unreadable', ok, ok],
    ],
    ['that start in a second', { validFrom: later(NOW) }, [ok, ok, 'failed not-yet-valid', ok]],
    [
      'that start before they were signed',
      { validFrom: earlier(SIGNED) },
      [ok, ok, 'failed signed-after-start', ok],
    ],
    ['that ended a second ago', { now: later(UNTIL) }, [ok, ok, ok, 'failed past']],
    ['that end before they start', { validUntil: earlier(SIGNED) }, [ok, ok, ok, 'failed past']],
    [
      'on a clock that cannot be',
      { now: later(UNTIL), plausible: false },
      [ok, ok, ok, 'not-checkable clock-implausible'],
    ],
  ])('do not hold %s', (_, dates, expected) => {
    expect(check(dates)).toEqual(expected);
  });
});
