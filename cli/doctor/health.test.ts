import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { healthOf } from '../../electron/counter/health.ts';
import { type HealthServer, serveHealth } from '../../electron/main/health-server.ts';
import { examineHealth } from './health.ts';

let server: HealthServer | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

async function serve(readers: number): Promise<number> {
  const served = await serveHealth(0, () =>
    healthOf({
      version: '1',
      upSince: new Date(),
      service: 'up',
      readers,
      problems: readers === 0 ? ['reader-missing'] : [],
      deviceRestarts: 0,
      training: false,
      closed: false,
      lastSelfCheck: null,
    }),
  );
  if (!served.ok) throw new Error(served.failure);
  server = served.value;
  return served.value.port;
}

/** What the doctor says of a counter with this port; null where it says nothing. */
async function told(settings: object) {
  const file = join(temporaryFolder(), 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  const [finding] = await examineHealth(file);
  return finding === undefined ? null : [finding.state, finding.text.replace(/\d+/, 'N')];
}

describe('the doctor on health', () => {
  it('says nothing where nobody asks for it, or the settings are broken', async () => {
    expect([await told({}), await told({ healthPort: 1 })]).toEqual([null, null]);
  });

  it('says how the running program is, and that none is running', async () => {
    const well = await told({ healthPort: await serve(1) });
    server?.close();
    const healthPort = await serve(0);
    const trouble = await told({ healthPort });
    server?.close();
    expect([well, trouble, await told({ healthPort })]).toEqual([
      ['ok', 'port N says usable'],
      ['warning', 'port N says trouble'],
      ['warning', 'nobody answers on port N'],
    ]);
  });

  it('calls the port broken that another program has', async () => {
    const other = createServer((_request, response) => response.end('{"state":"usable"}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await told({ healthPort: port })).toEqual([
      'broken',
      'another program answers on port N',
    ]);
    other.close();
  });
});
