import { describe, expect, it } from 'vitest';
import { allTargets } from './all-targets.ts';
import { runTarget } from './run-target.ts';
import type { FuzzTarget } from './target.ts';

const RUNS = 1500;
/** A reading costs some milliseconds, a picture that is decoded or looked at too. */
const FEW_RUNS = 150;
const COSTLY = ['reading', 'photo', 'camera'];

const TARGETS = await allTargets();

/** Takes everything but a byte that only a change can bring. */
const PLANTED: FuzzTarget = {
  name: 'planted',
  seeds: [new Uint8Array(200)],
  feed(input) {
    if (input.includes(0x83)) throw new RangeError('planted');
    return input.length > 400 ? 'too long' : null;
  },
};

describe('a search by changed inputs', () => {
  it('finds a planted throw and a planted complaint, and the same ones again', async () => {
    const first = await runTarget(PLANTED, '1', RUNS);
    expect(first.finding?.fault).toContain('RangeError: planted');
    const again = await runTarget(PLANTED, '1', RUNS);
    expect(again.finding?.input).toEqual(first.finding?.input);
    const tooLong = {
      ...PLANTED,
      feed: (input: Uint8Array) => (input.length > 250 ? 'long' : null),
    };
    expect((await runTarget(tooLong, '1', RUNS)).finding?.fault).toBe('long');
  });

  // A search is as long as it is: hundreds of pictures, each with a reader of its own, on a busy machine.
  it.each(TARGETS)('finds nothing in $name', { timeout: 60_000 }, async (target) => {
    const runs = COSTLY.includes(target.name) ? FEW_RUNS : RUNS;
    const { finding } = await runTarget(target, 'unit', runs);
    expect(finding).toBeNull();
    for (const seed of target.seeds) expect(await target.feed(seed)).toBeNull();
  });
});
