import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import type { PhoneCase } from '../../fixtures/virtual/cases/phone-case.ts';
import { PHONE_CASES } from '../../fixtures/virtual/cases/phone-cases.ts';
import { type Conclusion, conclude } from './conclude.ts';

const purposes = loadPurposes(null);
const purpose = purposes.ok ? purposes.value.get('hospital-reception') : undefined;

async function read(found: PhoneCase) {
  if (purpose === undefined) throw new Error('no purpose');
  const phone = found.make();
  const report = await readInProcess({ chip: phone, purpose, extended: true });
  return { conclusion: conclude(purpose, report), phone };
}

function summary({ outcome, failure, notices }: Conclusion) {
  return failure === null
    ? { outcome, notices }
    : { outcome, kind: failure.kind, ...(failure.check !== null && { check: failure.check }) };
}

describe('every named phone', () => {
  it.each([...PHONE_CASES])(
    '%s ends as it must, and is never asked for the My Number',
    async (_, found) => {
      const { conclusion, phone } = await read(found);
      const { expect: expected } = found;
      const full = 'kind' in expected ? expected : { notices: [], ...expected };
      expect(summary(conclusion)).toEqual(full);
      expect(phone.traps).toEqual({ individualNumber: 0 });
      const shows = conclusion.outcome === 'accepted' || conclusion.outcome === 'attention';
      expect(conclusion.identity !== null).toBe(shows);
    },
  );
});
