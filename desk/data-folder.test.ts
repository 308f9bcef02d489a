import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, placesIn } from './data-folder.ts';

describe('the data folder', () => {
  it('is where each system keeps what a program of one user writes', () => {
    expect([
      defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }),
      defaultDataFolder('linux', {}),
      defaultDataFolder('darwin', { XDG_DATA_HOME: '/data' }),
      defaultDataFolder('win32', { LOCALAPPDATA: '/local' }),
      defaultDataFolder('win32', {}),
      defaultDataFolder('linux', { XDG_DATA_HOME: '' }),
      defaultDataFolder('linux', { XDG_DATA_HOME: 'data' }),
      defaultDataFolder('win32', { LOCALAPPDATA: '' }),
    ]).toEqual([
      join('/data', 'kazasu'),
      join(homedir(), '.local', 'share', 'kazasu'),
      join(homedir(), 'Library', 'Application Support', 'Kazasu'),
      join('/local', 'Kazasu'),
      join(homedir(), 'Kazasu'),
      join(homedir(), '.local', 'share', 'kazasu'),
      join(homedir(), '.local', 'share', 'kazasu'),
      join(homedir(), 'Kazasu'),
    ]);
  });

  it('holds the places of design rule 9 and no other', () => {
    expect(placesIn('/data')).toEqual({
      settings: join('/data', 'settings.json'),
      purposes: join('/data', 'purposes'),
      trust: join('/data', 'trust'),
      readers: join('/data', 'readers.json'),
    });
  });
});
