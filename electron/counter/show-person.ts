import { setTimeout as pause } from 'node:timers/promises';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { Phase } from '../../pipeline/reception/reception.ts';
import type { WindowedCounter } from './windowed-counter.ts';

const LIMIT_MS = 15_000;
const POLL_MS = 20;

/** Lays an invented person's card on the simulated reader and types its number, as a clerk would. */
export async function showPerson(windowed: WindowedCounter, id: string): Promise<Phase> {
  await reached(
    windowed,
    ({ kind }) => kind === 'ready' && windowed.counter.reception.readers.length > 0,
  );
  windowed.lay(id);
  await reached(windowed, ({ kind }) => kind === 'waiting-for-number' || kind === 'failed');
  windowed.take({ type: 'code', digits: Uint8Array.from(Buffer.from(loadPerson(id).numberB)) });
  const ends: readonly Phase['kind'][] = ['shown', 'refused', 'failed'];
  return reached(windowed, ({ kind }) => ends.includes(kind));
}

async function reached(
  { counter }: WindowedCounter,
  holds: (phase: Phase) => boolean,
): Promise<Phase> {
  const deadline = performance.now() + LIMIT_MS;
  while (!holds(counter.reception.phase)) {
    if (performance.now() > deadline) throw new Error(`stuck in ${counter.reception.phase.kind}`);
    await pause(POLL_MS);
  }
  return counter.reception.phase;
}
