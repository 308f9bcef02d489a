import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../desk/data-folder.ts';
import { issueDocumentSigner, issueIaca } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';
import { ACCEPTED, PURPOSE, REFUSED } from '../../pipeline/reception/reception.fixture.ts';
import { newReception, type Reception } from '../../pipeline/reception/reception.ts';
import { dataFolder, writeInto } from './counter.fixture.ts';
import { type CounterSetting, counterSetting } from './counter-setting.ts';
import { checkedParts, NO_TRUST } from './self-check.fixture.ts';
import { checkItself, type Examined } from './self-check.ts';
import { hasEndingCertificate } from './self-check-files.ts';
import type { Moment } from './self-check-plan.ts';
import type { Probe } from './self-check-probes.ts';
import { isAsExpected, readProbes } from './self-check-reading.ts';

const DAY = 86_400_000;

const now = (): Moment => ({ at: new Date(), counted: performance.now() });
const READY: Reception = { ...newReception(PURPOSE), service: 'up', readers: ['A'] };

/** One check of such a counter. */
function check(checked: ReturnType<typeof checkedParts>, more: Partial<Examined> = {}) {
  const { parts, folder } = checked;
  return checkItself({ parts, folder, reception: READY, last: null, now: now(), ...more });
}

const withTraining = ({ parts }: ReturnType<typeof checkedParts>, setting: CounterSetting) => ({
  ...parts,
  training: { ...parts.training, setting },
});

describe('a self-check through the real simulator', () => {
  it('is well where genuine is accepted and forged is refused, with keys of a month ago too', async () => {
    const checked = checkedParts();
    const today = await check(checked);
    checked.trusted.keys = simulatedTrust(new Date(Date.now() - 30 * DAY));
    const later = await check(checked);
    expect([today, later].map(({ problems, warnings }) => [problems, warnings])).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it('is well once a clock that was wrong at the start is right', async () => {
    const checked = checkedParts();
    let today = new Date('2015-01-01');
    const setting = counterSetting(checked.folder, () => simulatedTrust(today));
    const wrong = await check({ ...checked, parts: withTraining(checked, setting) });
    today = new Date();
    const right = await check({ ...checked, parts: withTraining(checked, setting) });
    expect([wrong.problems, right.problems]).toEqual([['phone-not-proved'], []]);
  });

  it('finds that nothing is proved any more, for card and phone', async () => {
    const checked = checkedParts();
    checked.trusted.keys = NO_TRUST;
    const { problems } = await check(checked);
    expect(problems).toEqual(['card-not-proved', 'phone-not-proved']);
  });

  it('finds a forgery that passes, and what the simulator did not come to when it died', async () => {
    const { parts, simulators } = checkedParts();
    const { launch, setting } = parts.training;
    const trust = setting.trust();
    if (!trust.ok) throw new Error(trust.failure.kind);
    const forged: Probe = {
      id: 'phone-age-72',
      number: null,
      expect: { fails: 'mdoc.digests' },
      problem: 'forged-phone-not-refused',
    };
    const dies: Probe = { ...forged, id: 'phone-slow-consent', problem: 'phone-not-proved' };
    const reading = { purpose: PURPOSE, trust: trust.value };
    const dying = () => {
      const handle = launch();
      return {
        ...handle,
        onMessage: (listener: Parameters<typeof handle.onMessage>[0]) =>
          handle.onMessage((message) => {
            listener(message);
            if ((message as DeviceMessage).type === 'consent-wanted') handle.kill();
          }),
      };
    };
    const found = [
      await readProbes([forged], { ...reading, launch }),
      await readProbes([dies, forged], { ...reading, launch: dying }),
    ];
    expect(found).toEqual([
      ['forged-phone-not-refused'],
      ['phone-not-proved', 'forged-phone-not-refused'],
    ]);
    expect(simulators).toHaveLength(2);
  });

  it('reads nothing by an implausible clock, and says that', async () => {
    const checked = checkedParts();
    const { problems } = await check(checked, { now: { ...now(), at: new Date('2020-01-01') } });
    expect([problems, checked.simulators]).toEqual([['clock-implausible'], []]);
  });

  it('tells what stands in the way of readings: clock, files and readers', async () => {
    const checked = checkedParts({ 'trust/card-ca.json': '{', 'purposes/own.json': '{' });
    const last = { at: new Date(Date.now() + DAY), counted: performance.now() };
    const { problems } = await check(checked, { last, reception: { ...READY, readers: [] } });
    expect(problems).toEqual([
      'clock-set-back',
      'settings-broken',
      'trust-store-broken',
      'reader-missing',
    ]);
  });
});

describe('a probe', () => {
  const genuine: Probe = {
    id: 'any',
    number: null,
    expect: { name: ACCEPTED.identity?.name ?? '' },
    problem: 'card-not-proved',
  };
  const forged: Probe = { ...genuine, expect: { fails: 'card.record-signature' } };

  it('is as it should be by the known name, or by the check that has to fail', () => {
    const other = { ...genuine, expect: { name: 'another name' } };
    const otherCheck: Probe = { ...genuine, expect: { fails: 'card.chip-proof' } };
    expect([
      isAsExpected(genuine, PURPOSE, ACCEPTED),
      isAsExpected(other, PURPOSE, ACCEPTED),
      isAsExpected(genuine, PURPOSE, REFUSED),
      isAsExpected(forged, PURPOSE, REFUSED),
      isAsExpected(otherCheck, PURPOSE, REFUSED),
      isAsExpected(forged, PURPOSE, ACCEPTED),
    ]).toEqual([true, false, false, true, false, false]);
  });
});

describe('certificates', () => {
  const pem = ({ certificate }: ReturnType<typeof issueIaca>) =>
    new X509Certificate(certificate).toString();

  it('that end within thirty days are told, an authority’s and the reader’s own', () => {
    const authorities = dataFolder({ 'trust/iaca/one.pem': pem(issueIaca()) });
    const own = dataFolder();
    const issued = issueDocumentSigner('P-256');
    writeInto(own, 'reader.pem', pem(issued));
    writeInto(own, 'key.pem', issued.key.export({ type: 'pkcs8', format: 'pem' }));
    writeInto(own, 'settings.json', {
      readerAuthentication: { privateKey: 'key.pem', certificates: 'reader.pem' },
    });
    const after = (days: number) => new Date(Date.now() + days * DAY);
    const ends = (folder: string, days: number) =>
      hasEndingCertificate(placesIn(folder), after(days));
    expect([
      [ends(authorities, 0), ends(authorities, 8 * 365 - 40), ends(authorities, 8 * 365 - 20)],
      [ends(own, 0), ends(own, 260), ends(own, 280), ends(own, 400)],
      ends(join(own, 'none'), 0),
    ]).toEqual([[false, false, true], [false, false, true, true], false]);
  });
});
