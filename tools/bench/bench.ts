import { newChip, quantile, ROADS, readOnce } from './bench-card.ts';
import { measureEndurance } from './endurance.ts';
import { linkMs } from './link-model.ts';
import { measurePage } from './page.ts';

/**
 * What design 8 asks for, printed as counts and ratios: `npm run bench [-- --reads 10000]`. Times hold
 * for this machine alone; counts and ratios are what a change is judged by.
 */
const RUNS = 40;

console.log(
  'road                          APDUs   sent  received   own ms p50   own/link at 424 kbit/s',
);
for (const [name, road] of Object.entries(ROADS)) {
  const chip = newChip();
  const own: number[] = [];
  let report = await readOnce(road, chip);
  for (let i = 0; i < RUNS; i++) {
    report = await readOnce(road, chip);
    own.push(report.link.elapsedMs - report.link.deviceMs);
  }
  const { apdus, bytesSent, bytesReceived } = report.link;
  const ratio = quantile(own, 0.5) / linkMs(report.link, 424);
  console.log(
    [
      name.padEnd(29),
      String(apdus).padStart(6),
      String(bytesSent).padStart(6),
      String(bytesReceived).padStart(9),
      quantile(own, 0.5).toFixed(1).padStart(12),
      `${(100 * ratio).toFixed(1)} %`.padStart(25),
    ].join(' '),
  );
}
console.log('targets: 18 APDUs extended, 46 short; own overhead at most 10 % of the link\n');

const wanted = process.argv.indexOf('--reads');
const reads = wanted < 0 ? 1000 : Number(process.argv[wanted + 1]);
console.log(await measureEndurance(reads));
console.log(await measurePage());
