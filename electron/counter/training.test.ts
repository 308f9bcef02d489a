import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mediaNames } from '../../fixtures/virtual/cases/media.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { ClerkView } from '../contract/clerk-view.ts';
import { laid, report } from './counter.fixture.ts';
import { practiceCases } from './practice-cases.ts';
import { partsOf } from './windowed-counter.fixture.ts';
import { openCounter } from './windowed-counter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A counter on its real readers, with a simulator that can be switched on. */
async function openReal() {
  const { parts, devices, windows } = partsOf();
  const cases = practiceCases();
  const training = parts.training && { ...parts.training, cases: async () => cases };
  const opened = openCounter({ ...parts, training, simulated: false });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const windowed = opened.value;
  windowed.start();
  devices.sayReady();
  const view = () => windows.main.shown.at(-1) as ClerkView;
  return { windowed, devices, view, windows };
}

describe('training', () => {
  it('starts another process with another reception, marked, and goes back to the readers', async () => {
    const { windowed, devices, view } = await openReal();
    const before = [view().simulated, view().training?.on];
    windowed.take({ type: 'training', on: true });
    devices.sayReady();
    await vi.advanceTimersByTimeAsync(0);
    const during = [view().simulated, view().training?.on, view().training?.cases.length];
    windowed.take({ type: 'training', on: false });
    expect([before, during, [view().simulated, view().training?.on]]).toEqual([
      [false, false],
      [true, true, practiceCases().length],
      [false, false],
    ]);
    expect(devices.all).toHaveLength(3);
  });

  it('lays a case where training is on, and nothing where it is not', async () => {
    const { windowed, devices, view } = await openReal();
    windowed.take({ type: 'lay', id: 'hanako' });
    const real = devices.device.heard.filter(({ type }) => type === 'simulate');
    windowed.take({ type: 'training', on: true });
    windowed.take({ type: 'lay', id: 'hanako' });
    const simulated = devices.device.heard.filter(({ type }) => type === 'simulate');
    expect([real, simulated, view().training?.laid]).toEqual([
      [],
      [{ type: 'simulate', put: 'hanako' }],
      'hanako',
    ]);
  });

  it('is not switched while somebody is being received', async () => {
    const { windowed, devices, view } = await openReal();
    devices.say(laid, report(1));
    windowed.take({ type: 'training', on: true });
    expect([view().phase.kind, view().simulated, devices.all.length]).toEqual(['shown', false, 1]);
  });
});

describe('the cases to practise', () => {
  it('are all of the simulator, cards and phones, with the number that stands on the card', () => {
    const cases = practiceCases();
    expect(cases.filter(({ id }) => !mediaNames.includes(id))).toEqual([]);
    expect(new Set(cases.map(({ medium }) => medium))).toEqual(new Set(['card', 'phone']));
    const hanako = cases.find(({ id }) => id === 'hanako');
    expect(hanako?.number).toBe(loadPerson('hanako').numberB);
    expect(cases.length).toBeGreaterThan(30);
  });
});
