import { expect, it } from 'vitest';
import { openFor } from './taken-over.fixture.ts';

it.each([false, true])(
  'a kiosk whose page floods goes on only where it was open: closed %s',
  (closed) => {
    const { say, windowed, windows } = openFor('kiosk');
    if (closed) windowed.counter.act({ type: 'pause' });
    windows.main.done.length = 0;
    for (let word = 0; word < 3000; word++) say({ type: 'nothing' });
    expect([
      windowed.ended('main'),
      windows.main.done,
      windowed.counter.reception.phase.kind,
    ]).toEqual([1, ['reload'], closed ? 'paused' : 'ready']);
    windowed.stop();
  },
);
