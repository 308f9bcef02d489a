import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import { Pcscd } from '../../tests/system/pcscd.ts';
import { READER_NAMES } from '../../tests/system/read-card.ts';
import { SourceTalk } from '../../tests/system/source-talk.ts';
import type { Proof } from './judge-memory.ts';

/** Design 9: from the moment that the service is back. */
const MOST_MS = 3000;
/** A recovery that takes longer than this never comes. */
const LIMIT_MS = 20_000;

/** The service starts and ends, by turns in order and at once, and both readers are there each time. */
export async function proveRecovery(binding: ReaderBinding, count: number): Promise<Proof> {
  const talk = new SourceTalk(binding);
  const times: number[] = [];
  for (let round = 0; round < count; round++) {
    const pcscd = await Pcscd.start();
    times.push(
      await talk.until(
        'up',
        ({ service, media }) => service === 'up' && media.size === READER_NAMES.length,
        LIMIT_MS,
      ),
    );
    await (round % 2 === 0 ? pcscd.stop() : pcscd.kill());
    await talk.until('down', ({ service }) => service === 'pcsc-service-down', LIMIT_MS);
  }
  await talk.stop();
  const sorted = times.sort((one, other) => one - other);
  const [median, worst] = [sorted[Math.floor(count / 2)] ?? 0, sorted.at(-1) ?? 0];
  const line =
    `${count} restarts of the service: both readers are back after ${median.toFixed(0)} ms, ` +
    `${worst.toFixed(0)} ms at worst (at most ${MOST_MS})`;
  return { line, holds: worst <= MOST_MS };
}
