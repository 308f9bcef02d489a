import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { CASES, personIds } from '../../fixtures/virtual/cases/cases.ts';
import { FAILURE_KINDS } from '../../pipeline/outcome/failure-kinds.ts';
import { type CounterFiles, makeCounterFiles } from './counter-files.ts';
import { Pcscd } from './pcscd.ts';
import { readOnReader } from './read-card.ts';

let pcscd: Pcscd;
let files: CounterFiles;

beforeAll(async () => {
  files = makeCounterFiles();
  pcscd = await Pcscd.start();
});

afterAll(async () => {
  await pcscd.stop();
  files.remove();
});

const bad = [...CASES].filter(([name]) => !personIds.includes(name));

describe('every bad card through the real pcscd', () => {
  it.each(bad)('%s', async (_, found) => {
    const { result, json, chip } = await readOnReader(found, files);
    const { expect: expected } = found;
    if ('kind' in expected) {
      const { kind, outcome } = expected;
      const { code, exit } = FAILURE_KINDS[kind];
      expect(result.status).toBe(exit);
      expect(json).toMatchObject({ outcome, identity: null, notices: [], missing: [] });
      expect(json.failure).toMatchObject({ kind, code, check: expected.check ?? null });
    } else {
      expect(result.status).toBe(expected.outcome === 'accepted' ? 0 : 10);
      const { outcome, notices = [] } = expected;
      expect(json).toMatchObject({ outcome, notices, failure: null });
    }
    expect(chip.traps).toEqual(NO_TRAP);
    expect(chip.isOpen).toBe(false);
  });
});
