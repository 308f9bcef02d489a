import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CARD_ROADS, newChip, readCardOnce } from './bench-card.ts';
import { newPhone, PHONE_ROADS, readPhoneOnce } from './bench-phone.ts';
import { quantile } from './quantile.ts';

const CARD = CARD_ROADS['number, extended'];
const PHONE = 'negotiated, mac, extended';

/**
 * Many readings in a row, card and phone by turns: memory slope a read after warm-up, and the drift of
 * the slowest hundredth.
 */
export async function measureEndurance(reads: number): Promise<string> {
  const read = byTurns();
  const warmUp = Math.min(200, reads);
  for (let i = 0; i < warmUp; i++) await read(i);
  const points: [number, number][] = [];
  const times: number[] = [];
  for (let i = 0; i < reads; i++) {
    const begin = performance.now();
    await read(i);
    times.push(performance.now() - begin);
    if (i % Math.ceil(reads / 20) === 0) points.push([i, heapAfterCollection()]);
  }
  const tenth = Math.floor(reads / 10);
  const first = quantile(times.slice(0, tenth), 0.99);
  const last = quantile(times.slice(-tenth), 0.99);
  return [
    `${reads} reads of card and phone by turns: heap slope ${(slope(points) / 1024).toFixed(3)} kB a read (target 1),`,
    `p99 of the last tenth ${(last / first).toFixed(2)} x the first (target 1.05)\n`,
  ].join(' ');
}

function byTurns(): (turn: number) => Promise<unknown> {
  const road = PHONE_ROADS[PHONE];
  if (road === undefined) throw new Error(PHONE);
  const [chip, phone] = [newChip(), newPhone(road)];
  return (turn) => (turn % 2 === 0 ? readCardOnce(CARD, chip) : readPhoneOnce(road, phone));
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function heapAfterCollection(): number {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
}

/** Least squares through the points. */
function slope(points: readonly (readonly [number, number])[]): number {
  const n = points.length;
  const mean = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / n;
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)];
  const above = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const below = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return above / below;
}
