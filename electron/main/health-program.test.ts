import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDataFolder } from '../../desk/data-folder.ts';
import { dataFolder, READER, writeInto } from '../counter/counter.fixture.ts';
import { app, desk, electronDouble, resetDesk } from './electron-double.fixture.ts';
import { request, say } from './health-client.fixture.ts';

vi.mock('electron', () => electronDouble);
// The page is not built beside the sources.
vi.mock('./page-files.ts', async (original) => ({
  ...(await original<typeof import('./page-files.ts')>()),
  loadPageFiles: () => new Map(),
}));

beforeEach(() => {
  resetDesk();
  const folder = dataFolder();
  for (const name of ['XDG_DATA_HOME', 'LOCALAPPDATA', 'HOME']) vi.stubEnv(name, folder);
});
afterEach(() => {
  app.emit('will-quit');
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function open(settings: object) {
  writeInto(defaultDataFolder(), 'settings.json', settings);
  desk.ready = true;
  vi.resetModules();
  await import('./main.ts');
  await vi.waitFor(() => expect(desk.calls.join()).toMatch(/loads|exit/), 15_000);
  return desk;
}

describe('the program whose settings name a health port', () => {
  it('answers there until it quits, by the version and the readers of this counter', async () => {
    const healthPort = await freePort();
    const { children } = await open({ healthPort });
    children.at(-1)?.say({ type: 'readers', readers: [READER] }, { type: 'service', state: 'up' });
    const answer = await vi.waitFor(async () => {
      const answered = await say(healthPort, request(healthPort));
      return answered ?? expect.fail('no answer yet');
    });
    app.emit('will-quit');
    const { version, state, readers } = JSON.parse(answer.body);
    expect([answer.status, version, state, readers]).toEqual([200, '0.1.0', 'usable', 1]);
    expect(await say(healthPort, request(healthPort))).toBeNull();
  });
});
