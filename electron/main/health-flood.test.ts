import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WELL } from '../counter/health.fixture.ts';
import { healthOf } from '../counter/health.ts';
import { request, say } from './health-client.fixture.ts';
import { type HealthServer, serveHealth } from './health-server.ts';

/** A step of the main process longer than this would be felt at the counter. */
const FELT_MS = 200;

let server: HealthServer;

beforeEach(async () => {
  const served = await serveHealth(0, () => healthOf(WELL));
  if (!served.ok) throw new Error(served.failure);
  server = served.value;
});
afterEach(() => server.close());

/** The longest that this process did not come to anything else while something went on, in milliseconds. */
async function longestDelay(during: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await during();
  delay.disable();
  return delay.max / 1e6;
}

function attacked(attack: string): Promise<unknown> {
  const worker = new Worker(new URL('./health-flood.fixture.mjs', import.meta.url), {
    workerData: { port: server.port, attack },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Of three times the best: a busy machine delays one of them, a step that is too long every one. */
async function delayUnder(attack: string): Promise<number> {
  const found: number[] = [];
  while (found.length < 3 && !found.some((each) => each < FELT_MS)) {
    found.push(await longestDelay(() => attacked(attack)));
  }
  return Math.min(...found);
}

describe('who attacks the port of health', () => {
  it('would be felt if each question took long: the measure finds a planted step', async () => {
    const step = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const end = performance.now() + FELT_MS + 50;
      while (performance.now() < end);
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    expect(await longestDelay(step)).toBeGreaterThan(FELT_MS);
  });

  it.each(['questions', 'slowly', 'header'])(
    'is not felt by the main process: %s',
    async (attack) => {
      expect(await delayUnder(attack)).toBeLessThan(FELT_MS);
    },
    60_000,
  );

  it('keeps monitoring out while it goes on, and not for a second longer', async () => {
    await attacked('slowly');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const answer = await say(server.port, request(server.port));
    expect(answer?.status).toBe(200);
  });

  it('holds no connection longer than two seconds and a look, whatever it sends', async () => {
    const began = performance.now();
    const ends = await Promise.all([
      say(server.port, ''),
      say(server.port, 'GET /health HTTP/1.1\r\nHost: '),
      say(server.port, request(server.port, { 'Content-Length': '100000' })),
    ]);
    expect(ends.map((end) => end?.status ?? null)).toEqual([null, null, 200]);
    // 2 s, half a second until the next look at it, and what a busy machine takes.
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
