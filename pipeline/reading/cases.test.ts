import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import type { SimulatedCase } from '../../fixtures/virtual/cases/case.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { type Conclusion, conclude } from './conclude.ts';

const purposes = loadPurposes(null);
const purpose = purposes.ok ? purposes.value.get('hospital-reception') : undefined;

async function read(found: SimulatedCase) {
  if (purpose === undefined) throw new Error('no purpose');
  const chip = new VirtualChip(found.make());
  const { numberB: digits } = loadPerson(found.person ?? 'hanako');
  const report = await readInProcess({ chip, purpose, digits });
  return { conclusion: conclude(purpose, report), chip };
}

function summary({ outcome, failure, notices }: Conclusion) {
  return failure === null
    ? { outcome, notices }
    : { outcome, kind: failure.kind, ...(failure.check !== null && { check: failure.check }) };
}

describe('every named case, read by its number', () => {
  it.each([...CASES])('%s ends as it must, and touches nothing it must not', async (_, found) => {
    const { conclusion, chip } = await read(found);
    const { expect: expected } = found;
    const full = 'kind' in expected ? expected : { notices: [], ...expected };
    expect(summary(conclusion)).toEqual(full);
    expect(chip.traps).toEqual(NO_TRAP);
  });

  it('shows nothing of a person where it does not accept', async () => {
    const shown: string[] = [];
    for (const [name, found] of CASES) {
      const { conclusion } = await read(found);
      const accepted = conclusion.outcome === 'accepted' || conclusion.outcome === 'attention';
      if (!accepted && conclusion.identity !== null) shown.push(name);
      if (accepted && conclusion.identity === null) shown.push(`${name} hides`);
    }
    expect(shown).toEqual([]);
  });
});
