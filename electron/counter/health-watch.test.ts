import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { laid, report, taken } from './counter.fixture.ts';
import { HealthWatch } from './health-watch.ts';
import { checkedParts, NO_TRUST } from './self-check.fixture.ts';
import { openCounter, type WindowedCounter } from './windowed-counter.ts';

const MINUTE = 60_000;
/** When a kiosk checks itself that says nothing else. */
const NIGHT = new Date(2026, 10, 24, 4);
const KIOSK = { screen: 'kiosk', purpose: 'kiosk-certificate' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 9) });
});

let watched: { watch: HealthWatch; windowed: WindowedCounter } | null = null;
afterEach(() => {
  watched?.watch.stop();
  watched?.windowed.stop();
  watched = null;
  vi.useRealTimers();
});

/** A counter with a reader that is empty, and the watch over it. */
function open(settings: object = KIOSK) {
  const checked = checkedParts({ 'settings.json': settings });
  const watch = new HealthWatch(checked.parts, { version: '1', folder: checked.folder });
  const opened = openCounter(watch.parts);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const windowed = opened.value;
  watched = { watch, windowed };
  windowed.start();
  watch.start(windowed);
  checked.devices.sayReady();
  return {
    ...checked,
    ...{ watch, windowed },
    /** Lets time pass with a device process that lives; the simulator takes its own. */
    pass: (ms: number) => checked.devices.pass(ms),
    phase: () => windowed.counter.reception.phase.kind,
    /** Lets time pass, and waits for the check that began meanwhile. */
    async passCheck(ms: number) {
      const before = watch.health().lastSelfCheck;
      checked.devices.pass(ms);
      const ended = () => {
        checked.devices.say({ type: 'alive' });
        expect(watch.health().lastSelfCheck?.at).not.toBe(before?.at);
      };
      await vi.waitFor(ended, { timeout: 15_000, interval: 10 });
    },
  };
}

describe('a kiosk', () => {
  it('checks itself a minute after its start, and nothing of it is on the screen', async () => {
    const { pass, passCheck, watch, windows, simulators, phase } = open();
    pass(59_000);
    const before = [simulators.length, watch.health().lastSelfCheck];
    const { shown, done } = windows.main;
    shown.length = 0;
    await passCheck(2000);
    expect(before).toEqual([0, null]);
    expect(watch.health()).toMatchObject({ state: 'usable', lastSelfCheck: { ok: true } });
    expect([phase(), shown, done, simulators.length]).toEqual(['ready', [], [], 1]);
  });

  it('closes where it proves nothing any more, stays so, and opens when it does again', async () => {
    const { passCheck, pass, watch, windowed, trusted, phase } = open();
    const { keys } = trusted;
    trusted.keys = NO_TRUST;
    await passCheck(61_000);
    const closed = [phase(), watch.closed, watch.health().state, watch.health().problems];
    // As when the session is unlocked, or the page was loaded anew after a crash.
    windowed.counter.act({ type: 'resume' });
    pass(1000);
    const still = phase();
    trusted.keys = keys;
    await passCheck(5 * MINUTE);
    expect([closed, still, phase(), watch.health().state]).toEqual([
      ['paused', true, 'closed', ['card-not-proved', 'phone-not-proved']],
      'paused',
      'ready',
      'usable',
    ]);
  });

  it('that was closed stays paused behind a lock when it proves again: unlocking opens it', async () => {
    const { passCheck, watch, windowed, trusted, phase } = open();
    watch.stop();
    watch.start(windowed, () => true);
    const { keys } = trusted;
    trusted.keys = NO_TRUST;
    await passCheck(61_000);
    trusted.keys = keys;
    await passCheck(5 * MINUTE);
    expect([watch.closed, phase()]).toEqual([false, 'paused']);
  });

  it('closes before the eyes of whoever came meanwhile: what is not proved is not shown', async () => {
    const { passCheck, windowed, windows, devices, trusted, phase } = open();
    trusted.keys = NO_TRUST;
    const looked = passCheck(61_000);
    windowed.take({ type: 'begin' });
    windowed.take({ type: 'go-on' });
    devices.say(laid, report(1));
    const before = phase();
    await looked;
    expect([before, phase(), windows.main.done]).toEqual(['shown', 'paused', ['reload']]);
  });

  it('waits with its check until nobody is being received', async () => {
    const { passCheck, pass, devices, simulators, windowed, phase } = open();
    windowed.take({ type: 'begin' });
    pass(30_000);
    windowed.take({ type: 'go-on' });
    devices.say(laid);
    pass(9000);
    devices.say(report(1));
    pass(19_000);
    windowed.take({ type: 'cancel' });
    pass(5000);
    expect([phase(), simulators.length]).toEqual(['waiting-for-removal', 0]);
    devices.say(taken);
    await passCheck(1000);
    expect([phase(), simulators.length]).toEqual(['ready', 1]);
  });

  it('loads its page and its device process anew in the night, which counts as no fault', async () => {
    const { passCheck, pass, devices, watch, windows } = open();
    await passCheck(61_000);
    vi.setSystemTime(NIGHT);
    await passCheck(1000);
    const during = [windows.main.done, devices.device.kills > 0];
    pass(1000);
    devices.sayReady();
    const { state, deviceRestarts } = watch.health();
    expect([during, devices.all.length, state, deviceRestarts]).toEqual([
      [['reload'], true],
      2,
      'usable',
      0,
    ]);
  });

  it('never does where its settings say so', () => {
    const { pass, simulators } = open({ ...KIOSK, selfCheckAt: 'off' });
    pass(2 * MINUTE);
    vi.setSystemTime(NIGHT);
    pass(2 * MINUTE);
    expect(simulators).toEqual([]);
  });
});

describe('a counter with staff', () => {
  it('checks itself where its settings say when, and is not closed: that is for its clerk to do', async () => {
    const { passCheck, watch, trusted, phase } = open({ selfCheckAt: '04:00' });
    trusted.keys = NO_TRUST;
    await passCheck(61_000);
    expect([phase(), watch.health().state]).toEqual(['ready', 'trouble']);
  });

  it('does not check itself where they say nothing', () => {
    const { pass, simulators } = open({});
    pass(2 * MINUTE);
    expect(simulators).toEqual([]);
  });

  it('tells by its health what its device process tells, and how often that had to be replaced', () => {
    const { pass, watch, devices } = open({ healthPort: 47_110 });
    const told = () => {
      const { state, problems, readers, deviceRestarts } = watch.health();
      return [state, problems, readers, deviceRestarts];
    };
    const ready = told();
    devices.say({ type: 'readers', readers: [] });
    const unplugged = told();
    devices.device.exit();
    const dead = told();
    pass(1000);
    devices.say({ type: 'service', state: 'pcsc-service-down' });
    expect([watch.port, ready, unplugged, dead, told()]).toEqual([
      47_110,
      ['usable', [], 1, 0],
      ['trouble', ['reader-missing'], 0, 0],
      ['starting', [], 0, 0],
      ['trouble', ['pcsc-service-down'], 0, 1],
    ]);
  });

  it('is told to train while it does, without a fault being counted', async () => {
    const { windowed, watch, devices } = open({});
    windowed.take({ type: 'training', on: true });
    const { state } = watch.health();
    windowed.take({ type: 'training', on: false });
    devices.sayReady();
    expect([state, watch.health().state, watch.health().deviceRestarts]).toEqual([
      'training',
      'usable',
      0,
    ]);
  });
});
