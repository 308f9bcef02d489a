import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allText, CANARY } from '../../pipeline/reception/reception.fixture.ts';
import { laid, report } from './counter.fixture.ts';
import { open, partsOf } from './windowed-counter.fixture.ts';
import { openCounter } from './windowed-counter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what the window gets', () => {
  it('is the present view when its page is there, and again when it was loaded anew', () => {
    const { hello, views } = open();
    views.length = 0;
    hello();
    hello();
    const { phase, simulated, development, evaluation, readers, purposes } = views[0] ?? {};
    expect([views.length, views[1]]).toEqual([2, views[0]]);
    expect({ phase, simulated, development, evaluation, readers }).toEqual({
      phase: { kind: 'ready' },
      simulated: true,
      development: false,
      evaluation: true,
      readers: ['Reader A'],
    });
    expect(purposes?.map(({ id }) => id).sort()).toEqual([
      'age-check',
      'hospital-reception',
      'identity-check',
      'municipal-counter',
      'shelter-roster',
    ]);
  });

  it('is loaded anew when a person’s record goes, and the record is in no later view', () => {
    const { take, hello, devices, views, reloads } = open();
    devices.say(laid, report(1));
    const shown = views.splice(0).at(-1)?.phase.kind;
    take({ type: 'next' });
    devices.pass(1000);
    hello();
    expect([shown, reloads(), views.map(({ phase }) => phase.kind)]).toEqual([
      'shown',
      1,
      ['wiping', 'waiting-for-removal', 'waiting-for-removal'],
    ]);
    expect(allText(views)).not.toContain(CANARY);
  });
});

describe('a counter without a purpose to open', () => {
  it('is not opened, and says which file is wrong', () => {
    const { parts, devices } = partsOf({ files: { 'settings.json': { purpose: 'none' } } });
    const opened = openCounter(parts);
    expect([opened.ok || opened.failure.kind, devices.all.length]).toEqual(['settings-broken', 0]);
  });
});
