import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSettings } from '../../desk/settings.ts';
import { dataFolder } from './counter.fixture.ts';

/** What is read of a settings file: the two fields, or where it is broken. */
function read(settings: object) {
  const file = join(dataFolder({ 'settings.json': settings }), 'settings.json');
  const loaded = loadSettings(file);
  if (!loaded.ok) return loaded.failure.problem.split(':')[0];
  return [loaded.value.healthPort, loaded.value.selfCheckAt];
}

describe('the settings of health', () => {
  it('open no port and name no time where they say nothing', () => {
    expect(read({})).toEqual([undefined, undefined]);
  });

  it('are a port that needs no right, and a time of the day or none', () => {
    const times = ['00:00', '09:59', '23:59', 'off'];
    expect(times.map((selfCheckAt) => read({ selfCheckAt }))).toEqual(
      times.map((time) => [undefined, time]),
    );
    expect([1024, 65_535].map((healthPort) => read({ healthPort }))).toEqual([
      [1024, undefined],
      [65_535, undefined],
    ]);
  });

  it('are broken by anything else', () => {
    const ports = [0, 80, 1023, 65_536, 5000.5, '5000', true].map((healthPort) => ({ healthPort }));
    const times = ['24:00', '04:60', '4:00', '04:00:00', ' 04:00', '04:00\n', 'never', 4].map(
      (selfCheckAt) => ({ selfCheckAt }),
    );
    expect([ports.map(read), times.map(read)]).toEqual([
      ports.map(() => 'healthPort'),
      times.map(() => 'selfCheckAt'),
    ]);
  });
});
