import { describe, expect, it } from 'vitest';
import type { Picture } from '../../pipeline/identity/identity.ts';
import { notCheckable, passed } from '../../pipeline/outcome/check.ts';
import { failure, outcomeOf } from '../../pipeline/outcome/failure.ts';
import { failureKinds } from '../../pipeline/outcome/failure-kinds.ts';
import type { Conclusion } from '../../pipeline/reading/conclude.ts';
import { resultJson } from './result-json.ts';

const picture = (text: string): Picture => ({
  mediaType: 'image/png',
  width: 240,
  height: 320,
  bytes: Uint8Array.from(Buffer.from(text)),
});

const FULL: Conclusion = {
  outcome: 'attention',
  medium: 'my-number-card',
  identity: {
    name: '見本　花子',
    address: '東京都架空区見本町１丁目２番３号',
    birthDate: { year: 1989, month: 3, day: 31 },
    sex: 'not-applicable',
    portrait: picture('face'),
    nameImage: picture('name'),
    addressImage: picture('addr'),
    ageOver: { 20: true, 65: false },
  },
  missing: [],
  validity: { until: { year: 2035, month: 3, day: 31 }, authenticated: false },
  checks: [passed('card.chip-proof'), notCheckable('card.issuer-certificate', 'no-trust-anchor')],
  notices: ['wrong-before'],
  asks: ['card.issuer-certificate'],
  failure: null,
  link: {
    reader: 'Reader A',
    transport: 'pcsc',
    apdus: 16,
    bytesSent: 160,
    bytesReceived: 7852,
    elapsedMs: 612.4,
    deviceMs: 589.6,
  },
};

/** What a script reads: the object after it went through JSON. */
function printed(conclusion: Conclusion, purpose = 'hospital-reception') {
  return JSON.parse(JSON.stringify(resultJson(conclusion, purpose)));
}

const LINK = {
  reader: 'Reader A',
  transport: 'pcsc',
  apdus: 16,
  bytesSent: 160,
  bytesReceived: 7852,
  elapsedMs: 612,
  deviceMs: 590,
};

describe('the object of kazasu read --json', () => {
  it('is the one of design 6, field by field, for a whole record', () => {
    const image = { mediaType: 'image/png', width: 240, height: 320 };
    expect(printed(FULL)).toEqual({
      schema: 'kazasu.read/1',
      outcome: 'attention',
      medium: 'my-number-card',
      purpose: 'hospital-reception',
      identity: {
        name: '見本　花子',
        address: '東京都架空区見本町１丁目２番３号',
        birthDate: '1989-03-31',
        sex: 'not-applicable',
        portrait: { ...image, base64: 'ZmFjZQ==' },
        nameImage: { ...image, base64: 'bmFtZQ==' },
        addressImage: { ...image, base64: 'YWRkcg==' },
        ageOver: { '20': true, '65': false },
      },
      missing: [],
      validity: { until: '2035-03-31', authenticated: false },
      checks: [
        { id: 'card.chip-proof', status: 'passed', reason: null },
        { id: 'card.issuer-certificate', status: 'not-checkable', reason: 'no-trust-anchor' },
      ],
      failure: null,
      notices: ['wrong-before'],
      link: LINK,
      simulated: false,
      evaluation: true,
    });
  });

  it('is the same object for a failure, with what is known of it and no data', () => {
    const why = failure('wrong-pin', { triesLeft: 2, at: 'VERIFY: 63C2' });
    const nothing = { identity: null, missing: [], validity: null, notices: [], asks: [] };
    expect(printed({ ...FULL, ...nothing, checks: [], outcome: 'failed', failure: why })).toEqual({
      schema: 'kazasu.read/1',
      outcome: 'failed',
      medium: 'my-number-card',
      purpose: 'hospital-reception',
      identity: null,
      missing: [],
      validity: null,
      checks: [],
      failure: { kind: 'wrong-pin', check: null, triesLeft: 2, code: 'K-203' },
      notices: [],
      link: LINK,
      simulated: false,
      evaluation: true,
    });
  });

  it('has the same fields however a reading ends', () => {
    const fields = Object.keys(printed(FULL)).sort();
    const differing = failureKinds.filter((kind) => {
      const ended = { ...FULL, identity: null, outcome: outcomeOf(kind), failure: failure(kind) };
      return Object.keys(printed(ended)).sort().join() !== fields.join();
    });
    expect(differing).toEqual([]);
  });

  it('holds no field of a person for an item that did not come', () => {
    expect(printed({ ...FULL, identity: { ageOver: { 20: true } } }).identity).toEqual({
      ageOver: { '20': true },
    });
  });

  it('says of a birth date no more than is recorded', () => {
    const dates = [
      { year: 1950, month: null, day: null },
      { year: 1950, month: 4, day: null },
    ].map((birthDate) => printed({ ...FULL, identity: { birthDate } }).identity.birthDate);
    expect(dates).toEqual(['1950', '1950-04']);
  });

  it('says that a result is the simulator’s, by the road that it came', () => {
    const link = { ...FULL.link, transport: 'simulated' } as const;
    expect([printed({ ...FULL, link }).simulated, printed(FULL).simulated]).toEqual([true, false]);
  });
});
