import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WELL } from '../counter/health.fixture.ts';
import { type HealthFacts, healthOf } from '../counter/health.ts';
import { request, say } from './health-client.fixture.ts';
import { type HealthServer, openHealth, serveHealth } from './health-server.ts';

let facts = WELL;
let server: HealthServer;

beforeEach(async () => {
  facts = WELL;
  const served = await serveHealth(0, () => healthOf(facts));
  if (!served.ok) throw new Error(served.failure);
  server = served.value;
});
afterEach(() => server.close());

const asked = (more: Readonly<Record<string, string>> = {}, line?: string) =>
  say(server.port, request(server.port, more, line));

describe('health', () => {
  it('is answered to who asks on this machine, as JSON that nobody keeps', async () => {
    const answer = await asked();
    expect([answer?.status, JSON.parse(answer?.body ?? '')]).toEqual([200, healthOf(WELL)]);
    expect(answer?.headers).toMatch(/^content-type: application\/json$/m);
    expect(answer?.headers).toMatch(/^cache-control: no-store$/m);
    expect(answer?.headers).not.toMatch(/access-control|set-cookie|keep-alive|x-powered-by/i);
    expect((await asked({ Host: `localhost:${server.port}` }))?.status).toBe(200);
  });

  it('has the status 503 wherever nobody can be received', async () => {
    const all: readonly Partial<HealthFacts>[] = [
      {},
      { service: null },
      { readers: 0, problems: ['reader-missing'] },
      { training: true },
      { closed: true },
    ];
    const told: unknown[] = [];
    for (const each of all) {
      facts = { ...WELL, ...each };
      const answer = await asked();
      told.push([answer?.status, JSON.parse(answer?.body ?? '{}').state]);
    }
    expect(told).toEqual([
      [200, 'usable'],
      [503, 'starting'],
      [503, 'trouble'],
      [503, 'training'],
      [503, 'closed'],
    ]);
  });

  it.each<[number, string, Readonly<Record<string, string>>, string?]>([
    [421, 'a name that was made to mean this machine', { Host: 'evil.example' }],
    [421, 'this machine’s name without the port', { Host: '127.0.0.1' }],
    [421, 'another port', { Host: '127.0.0.1:1' }],
    [421, 'a name that begins like ours', { Host: '127.0.0.1:80.evil.example' }],
    [403, 'a page of any origin', { Origin: 'http://evil.example' }],
    [403, 'a page without one', { Origin: 'null' }],
    [403, 'a picture in a page', { 'Sec-Fetch-Site': 'cross-site' }],
    [403, 'a page of this machine', { 'Sec-Fetch-Site': 'same-site' }],
    [404, 'another path', {}, 'GET / HTTP/1.1'],
    [404, 'the path with a query', {}, 'GET /health?name=1 HTTP/1.1'],
    [404, 'a path that comes back', {}, 'GET /x/../health HTTP/1.1'],
    [404, 'an absolute address', {}, 'GET http://127.0.0.1/health HTTP/1.1'],
    [405, 'another method', {}, 'POST /health HTTP/1.1'],
    [405, 'a method that only looks', {}, 'HEAD /health HTTP/1.1'],
    [405, 'a question of what is allowed', {}, 'OPTIONS /health HTTP/1.1'],
    [417, 'an announced body', { Expect: '100-continue', 'Content-Length': '10' }],
  ])('is refused with %i and no word to %s', async (status, _, headers, line) => {
    const answer = await asked(headers, line);
    expect([answer?.status, answer?.body]).toEqual([status, '']);
    expect(answer?.headers).not.toMatch(/access-control/i);
  });

  it('is not told in another protocol, nor over a connection that stays', async () => {
    const kept = request(server.port, { Connection: 'keep-alive' });
    const answer = await say(server.port, kept + kept);
    expect(answer?.body.match(/kazasu\.health/g)).toHaveLength(1);
    const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket' };
    expect([
      await say(server.port, 'hello\r\n\r\n'),
      await asked(upgrade),
      await asked({}, 'CONNECT evil.example:443 HTTP/1.1'),
      await say(server.port, 'GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n Host: c\r\n\r\n'),
    ]).toEqual([null, null, null, null]);
    expect((await say(server.port, 'GET /health HTTP/1.1\r\n\r\n'))?.status).toBe(421);
  });
});

describe('the port of health', () => {
  it('is open on the loopback address and on no other of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
      .map(({ address }) => address);
    // All of 127/8 means this machine, too.
    const reached = await Promise.all(
      ['127.0.0.1', '127.0.0.2', ...others].map(async (address) => {
        const answer = await say(server.port, request(server.port), address);
        return answer?.status ?? null;
      }),
    );
    expect(reached).toEqual([200, null, ...others.map(() => null)]);
  });

  it.runIf(process.platform === 'linux')('stands so in the system’s own list', () => {
    const port = server.port.toString(16).toUpperCase().padStart(4, '0');
    const LISTENS = '0A';
    const addresses = ['tcp', 'tcp6'].flatMap((table) =>
      readFileSync(`/proc/net/${table}`, 'utf8')
        .split('\n')
        .map((row) => row.trim().split(/\s+/))
        .filter(([, local, , state]) => local?.endsWith(`:${port}`) && state === LISTENS)
        .map(([, local]) => local),
    );
    expect(addresses).toEqual([`0100007F:${port}`]);
  });

  it('is told to be in use where another program has it', async () => {
    const second = await serveHealth(server.port, () => healthOf(WELL));
    expect(second).toEqual({ ok: false, failure: 'EADDRINUSE' });
  });

  it('is free again once it was closed, whoever still holds a connection', async () => {
    const waiting = say(server.port, 'GET /health');
    await say(server.port, request(server.port));
    server.close();
    expect(await waiting).toBeNull();
    const again = await serveHealth(server.port, () => healthOf(WELL));
    expect(again.ok).toBe(true);
    if (again.ok) again.value.close();
  });
});

describe('a counter whose settings name a port', () => {
  const told: string[] = [];
  const tell = (line: string) => told.push(line);
  const health = () => healthOf(WELL);

  it('answers there until it ends; one that names none opens none', async () => {
    const { port } = server;
    server.close();
    const closeNone = await openHealth({ port: null, health }, tell);
    const none = await asked();
    closeNone();
    const close = await openHealth({ port, health }, tell);
    const open = await asked();
    close();
    expect([none, open?.status, await asked(), told]).toEqual([null, 200, null, []]);
  });

  it('goes on without where the port cannot be had, and says so', async () => {
    const close = await openHealth({ port: server.port, health }, tell);
    close();
    expect([told, (await asked())?.status]).toEqual([
      [`kazasu: no health on port ${server.port}: EADDRINUSE`],
      200,
    ]);
  });
});
