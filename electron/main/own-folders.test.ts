import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { setOwnFolders } from './own-folders.ts';

function start(appData: string, platform: NodeJS.Platform = 'linux', env: NodeJS.ProcessEnv = {}) {
  const paths: Record<string, string> = {};
  setOwnFolders(
    {
      getPath: () => appData,
      setPath: (name, path) => {
        // As Electron does.
        if (!existsSync(path)) throw new Error(`${path} is not there`);
        paths[name] = path;
      },
    },
    platform,
    env,
  );
  return paths;
}

describe('the folders of the program itself', () => {
  it('are one that no counter’s data folder is, and one for crash dumps in it, for this user alone', () => {
    const appData = temporaryFolder();
    const profile = join(appData, 'kazasu-profile');
    expect(start(appData)).toEqual({
      userData: profile,
      crashDumps: join(profile, 'crash-dumps'),
    });
    const mode = statSync(join(profile, 'crash-dumps')).mode & 0o77;
    expect(process.platform === 'win32' ? 0 : mode).toBe(0);
  });

  it('hold no crash dump of the last run: a face and a name could be in it', () => {
    const appData = temporaryFolder();
    const dumps = join(appData, 'kazasu-profile', 'crash-dumps');
    mkdirSync(join(dumps, 'pending'), { recursive: true });
    writeFileSync(join(dumps, 'pending', '1.dmp'), 'a memory');
    writeFileSync(join(appData, 'kazasu-profile', 'Local State'), 'kept');
    start(appData);
    expect([readdirSync(dumps), readdirSync(join(dumps, '..')).sort()]).toEqual([
      [],
      ['Local State', 'crash-dumps'],
    ]);
  });

  it('stay on this computer where Windows copies the others to a server at log-off', () => {
    const [roaming, local] = [temporaryFolder(), temporaryFolder()];
    const { userData, crashDumps } = start(roaming, 'win32', { LOCALAPPDATA: local });
    expect([userData, crashDumps]).toEqual([
      join(local, 'kazasu-profile'),
      join(local, 'kazasu-profile', 'crash-dumps'),
    ]);
    expect(readdirSync(roaming)).toEqual([]);
  });
});
