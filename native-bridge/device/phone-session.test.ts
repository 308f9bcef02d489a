import { describe, expect, it } from 'vitest';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import type { CancelAs, DeviceMessage } from '../../pipeline/device-port/messages.ts';
import { ORDER, READER, reports, startDevice, wordOf } from './device-host.fixture.ts';
import { PhoneReader } from './phone-reader.fixture.ts';

type Host = ReturnType<typeof startPhone>;

function startPhone(options: PhoneOptions = {}) {
  const host = startDevice(new PhoneReader());
  host.source.phone = makePhone(options);
  return host;
}

const read = ({ port }: Host, readId = 1) =>
  port.say({ type: 'read', readId, reader: READER, order: ORDER });
const cancel = ({ port }: Host, readId = 1, as: CancelAs = 'cancelled') =>
  port.say({ type: 'cancel', readId, as });

/** Begins a reading, and does something in the moment after each message. */
function begin(options: PhoneOptions, at: (message: DeviceMessage, host: Host) => void): Host {
  const host = startPhone(options);
  host.port.onPost = (message) => queueMicrotask(() => at(message, host));
  read(host);
  return host;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
/** A holder who thinks for longer than any test. */
const THINKING = { consentMs: 120_000 } as const;

describe('the reading of a phone', () => {
  it('says that its holder is asked, and ends in a report, then in the release', async () => {
    const { port } = begin({}, () => undefined);
    await port.until('released');
    expect(port.posted.map(wordOf)).toEqual([
      'identified',
      'consent-wanted',
      'phone-answer 100',
      'verifying 100',
      'report',
      'released',
    ]);
  });

  it('is reported before a phone that never answers the end is let go', async () => {
    const host = startPhone({ silentAtTermination: true });
    let letGo: () => void = () => undefined;
    host.source.letGo = new Promise((resolve) => {
      letGo = resolve;
    });
    read(host);
    const [found] = await reports(host.port);
    expect([found?.report.identity?.name, host.port.all('released')]).toEqual(['見本　花子', []]);
    letGo();
    expect(await host.port.until('released')).toEqual([{ type: 'released', readId: 1 }]);
  });
});

describe('a phone’s reading that is stopped', () => {
  it('while its holder thinks ends at once, and nothing is sent any more', async () => {
    const begun = performance.now();
    let sent = 0;
    const host = begin(THINKING, ({ type }, own) => {
      if (type !== 'consent-wanted') return;
      // The request goes out in the same turn.
      setImmediate(() => {
        sent = own.source.sent;
        cancel(own);
      });
    });
    const [found] = await reports(host.port);
    await host.port.until('released');
    expect([found?.report.failure?.kind, found?.report.identity]).toEqual(['cancelled', null]);
    expect(host.source.sent).toBe(sent);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('by a host that waits no longer for its holder is told as that', async () => {
    const host = begin(THINKING, ({ type }, own) => {
      if (type === 'consent-wanted') setImmediate(() => cancel(own, 1, 'consent-timeout'));
    });
    const [found] = await reports(host.port);
    expect(found?.report.failure?.kind).toBe('consent-timeout');
    await host.port.until('released');
  });

  it('at any message ends once, without a person in it, and is let go of once', async () => {
    const whole = begin({}, () => undefined);
    await whole.port.until('released');
    const points = whole.port.posted.map(({ type }) => type).indexOf('report');
    for (let point = 0; point < points; point++) {
      const host = begin({}, (_, own) => {
        if (own.port.posted.length === point + 1) cancel(own);
      });
      await host.port.until('released');
      await turn();
      const ends = host.port
        .all('report')
        .map(({ report }) => [report.failure?.kind, report.identity]);
      expect([point, ends, host.port.all('released').length]).toEqual([
        point,
        [['cancelled', null]],
        1,
      ]);
    }
    expect(points).toBe(4);
  });

  it('because the phone left while its holder thought is told as that', async () => {
    const host = begin(THINKING, ({ type }, { source }) => {
      if (type === 'consent-wanted') setImmediate(() => source.take());
    });
    const [found] = await reports(host.port);
    expect(found?.report.failure?.kind).toBe('removed-too-early');
    await host.port.until('released');
  });
});

describe('a second reading on the same reader', () => {
  /** One whose first reading is reported, but whose phone is not let go of yet. */
  async function held() {
    const host = startPhone();
    let letGo: () => void = () => undefined;
    host.source.letGo = new Promise((resolve) => {
      letGo = resolve;
    });
    read(host, 1);
    await reports(host.port);
    read(host, 2);
    return { ...host, letGo };
  }

  it('begins when the first has let go of it, not before', async () => {
    const { port, source, letGo } = await held();
    await turn();
    expect(source.opened).toBe(1);
    letGo();
    await reports(port, 2);
    expect([source.opened, port.posted.map(wordOf).slice(5, 7)]).toEqual([
      2,
      ['released', 'identified'],
    ]);
  });

  it('is stopped at once while it waits, and a third waits on', async () => {
    const host = await held();
    const { port, source, letGo } = host;
    cancel(host, 2);
    const found = await reports(port, 2);
    expect(found.map(({ readId, report }) => [readId, report.failure?.kind ?? 'read'])).toEqual([
      [1, 'read'],
      [2, 'cancelled'],
    ]);
    read(host, 3);
    await turn();
    expect(source.opened).toBe(1);
    letGo();
    await reports(port, 3);
    expect([source.opened, port.all('released').map(({ readId }) => readId)]).toEqual([2, [2, 1]]);
  });

  it('is stopped at once where the phone is taken while it waits', async () => {
    const { port, source } = await held();
    source.take();
    const found = await reports(port, 2);
    expect(found[1]?.report.failure).toMatchObject({ kind: 'removed-too-early', at: 'waiting' });
  });
});

describe('a reader that cannot be let go of', () => {
  it('is released all the same, and reports', async () => {
    const host = startPhone();
    host.source.letGo = Promise.reject(new Error('a bug'));
    host.source.letGo.catch(() => undefined);
    read(host);
    await host.port.until('released');
    expect(host.port.all('report').length).toBe(1);
  });
});
