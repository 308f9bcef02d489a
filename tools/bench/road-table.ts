import type { LinkUse } from '../../pipeline/apdu/link-meter.ts';
import { linkMs } from './link-model.ts';
import { quantile } from './quantile.ts';

/** One reading: what went over the link, and the milliseconds that were not the medium's. */
export interface MeasuredReading {
  readonly use: LinkUse;
  readonly ownMs: number;
}

const RUNS = 40;
const WIDTH = 40;

/** A line for each road: exchanges and bytes of one reading, and own time against the link's. */
export async function printRoads(
  title: string,
  roads: Readonly<Record<string, () => Promise<MeasuredReading>>>,
): Promise<void> {
  const columns = '  APDUs   sent  received   own ms p50   own/link at 424 kbit/s';
  console.log(title.padEnd(WIDTH - 1) + columns);
  for (const [name, read] of Object.entries(roads)) console.log(await lineOf(name, read));
}

async function lineOf(name: string, read: () => Promise<MeasuredReading>): Promise<string> {
  let { use } = await read();
  const own: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const reading = await read();
    own.push(reading.ownMs);
    use = reading.use;
  }
  const ratio = quantile(own, 0.5) / linkMs(use, 424);
  return [
    name.padEnd(WIDTH - 1),
    String(use.apdus).padStart(6),
    String(use.bytesSent).padStart(6),
    String(use.bytesReceived).padStart(9),
    quantile(own, 0.5).toFixed(1).padStart(12),
    `${(100 * ratio).toFixed(1)} %`.padStart(25),
  ].join(' ');
}
