import { SeededBytes } from '../fixtures/seeded-bytes.ts';
import { mutate } from './mutate.ts';
import type { FuzzTarget } from './target.ts';

/** An input that was taken wrongly, with its number among the inputs of its seed. */
export interface Finding {
  readonly run: number;
  readonly input: Uint8Array;
  readonly fault: string;
}

/** Feeds changed inputs until a finding, `runs` of them, or the deadline (ms of the monotonic clock). */
export async function runTarget(
  target: FuzzTarget,
  seed: string,
  runs: number,
  deadline = Number.POSITIVE_INFINITY,
): Promise<{ readonly runs: number; readonly finding: Finding | null }> {
  const dice = new SeededBytes(`${target.name}:${seed}`);
  const draw = () => target.seeds[Math.floor(dice.fraction() * target.seeds.length)];
  for (let run = 0; run < runs; run++) {
    if (performance.now() > deadline) return { runs: run, finding: null };
    const input = mutate(draw() ?? new Uint8Array(), draw() ?? new Uint8Array(), dice);
    const fault = await faultOf(target, input);
    if (fault !== null) return { runs: run + 1, finding: { run, input, fault } };
  }
  return { runs, finding: null };
}

async function faultOf(target: FuzzTarget, input: Uint8Array): Promise<string | null> {
  try {
    return await target.feed(input);
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
}
