import { describe, expect, it } from 'vitest';
import { notCheckable, passed } from '../../pipeline/outcome/check.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import type { Conclusion } from '../../pipeline/reading/conclude.ts';
import { resultText } from './result-text.ts';

const ACCEPTED: Conclusion = {
  outcome: 'accepted',
  medium: 'my-number-card',
  identity: {
    name: '見本　花子',
    address: '東京都架空区見本町１丁目２番３号',
    birthDate: { year: 1989, month: 3, day: 31 },
    sex: 'female',
    portrait: { mediaType: 'image/png', width: 240, height: 320, bytes: new Uint8Array(9) },
    ageOver: { 20: true, 65: false },
  },
  missing: [],
  validity: { until: { year: 2035, month: 3, day: 31 }, authenticated: false },
  checks: [
    passed('card.chip-proof'),
    notCheckable('card.not-stopped', 'not-available-offline'),
    { id: 'card.agreement', status: 'deviation', reason: 'one-application-read' },
  ],
  notices: ['wrong-before'],
  asks: [],
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

const NOTHING = { identity: null, validity: null, notices: [], checks: [] } as const;

describe('the result at a terminal', () => {
  it('says the verdict first, then the items, then every check, then the cost', () => {
    expect(resultText(ACCEPTED)).toBe(`accepted [evaluation]
name         見本　花子
address      東京都架空区見本町１丁目２番３号
birth date   1989-03-31
sex          female
portrait     240 x 320
over 20      yes
over 65      not shown to be
valid until  2035-03-31 (not signed)
notice       wrong-before
+ card.chip-proof
? card.not-stopped (not-available-offline)
! card.agreement (one-application-read)
16 APDUs, 7852 bytes, 612 ms
`);
  });

  it('says of a refusal which check decided, and its code', () => {
    const why = failure('copy-suspected', { check: 'card.chip-proof' });
    const checks = [{ id: 'card.chip-proof', status: 'failed', reason: 'proof-invalid' }] as const;
    const text = resultText({
      ...ACCEPTED,
      ...NOTHING,
      checks,
      outcome: 'refused',
      failure: why,
    });
    expect(text).toBe(`refused: copy-suspected (card.chip-proof) K-502 [evaluation]
x card.chip-proof (proof-invalid)
16 APDUs, 7852 bytes, 612 ms
`);
  });

  it('says of a simulated card that it is one', () => {
    const link = { ...ACCEPTED.link, transport: 'simulated' } as const;
    expect(resultText({ ...ACCEPTED, link }).split('\n')[0]).toBe(
      'accepted [evaluation, simulated]',
    );
  });

  it('says how many tries are left, none too, and says nothing where that is not known', () => {
    const first = (triesLeft: number | null) => {
      const why = failure('wrong-pin', { triesLeft });
      const text = resultText({ ...ACCEPTED, ...NOTHING, outcome: 'failed', failure: why });
      return text.split('\n')[0];
    };
    expect([2, 0, null].map(first)).toEqual([
      'failed: wrong-pin K-203, 2 tries left [evaluation]',
      'failed: wrong-pin K-203, 0 tries left [evaluation]',
      'failed: wrong-pin K-203 [evaluation]',
    ]);
  });

  it('has no line for an item that did not come', () => {
    const identity = { ageOver: { 20: true } };
    const text = resultText({ ...ACCEPTED, ...NOTHING, identity });
    expect(text).toBe('accepted [evaluation]\nover 20      yes\n16 APDUs, 7852 bytes, 612 ms\n');
  });
});
