import { expect, it } from 'vitest';
import { judgeMemory } from './judge-memory.ts';

const EACH = 1000;
const MIB = 1 << 20;

/** Looks at a process that keeps so many bytes of each exchange, where other things come and go. */
function looks(heldEach: number, residentEach: number) {
  return Array.from({ length: 21 }, (_, look) => ({
    held: 20 * MIB + look * EACH * heldEach + (look % 3) * 50_000,
    resident: 90 * MIB + look * EACH * residentEach + (look % 2) * MIB,
  }));
}

it('holds where nothing grows but what comes and goes', () => {
  const { holds, line } = judgeMemory(looks(0, 0), EACH, 20_000);
  expect([holds, line]).toEqual([true, expect.stringContaining('20000 exchanges')]);
});

it.each([
  ['sixteen bytes of each exchange on the heap', 16, 0],
  ['half a kilobyte of each in native code', 0, 512],
])('is broken by a planted leak of %s', (_, heldEach, residentEach) => {
  expect(judgeMemory(looks(heldEach, residentEach), EACH, 20_000).holds).toBe(false);
});

it('tells by how much the heap grows over 1,000 exchanges', () => {
  const steady = looks(5, 0).map((use, look) => ({ ...use, held: look * EACH * 5 }));
  expect(judgeMemory(steady, EACH, 20_000).line).toContain('held memory 5000 bytes per 1,000');
});
