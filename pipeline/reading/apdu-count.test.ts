import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { type InProcessReading, readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { loadIssuers, personalise } from '../../fixtures/virtual/cards/personalise.ts';
import { cardFaceFile } from '../../fixtures/virtual/cards/surface-application.ts';
import { basicFourFile } from '../../fixtures/virtual/cards/text-application.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';

const person = loadPerson('hanako');
const issuers = loadIssuers();
const loaded = loadPurposes(null);

function purposeOf(id: string) {
  const purpose = loaded.ok ? loaded.value.get(id) : undefined;
  if (purpose === undefined) throw new Error(`no purpose ${id}`);
  return purpose;
}

async function apdus(id: string, more: Partial<InProcessReading>): Promise<number> {
  const chip = new VirtualChip(personalise(person, issuers));
  const purpose = purposeOf(id);
  const report = await readInProcess({ chip, purpose, digits: person.numberB, ...more });
  expect(report.failure).toBeNull();
  return report.link.apdus;
}

/** The targets of design 8, as exact numbers: one more exchange costs a visitor some 15 ms. */
describe('exchanges with the card that the benchmarks name', () => {
  it('has a text file of 98 bytes and a face file of 6,205', () => {
    const face = cardFaceFile(person, issuers.surface.subjectKey);
    expect([basicFourFile(person).length, face.length]).toEqual([98, 6205]);
  });

  it('takes 16 in extended length (target 18): all checks, four items, photo, tries, detection', async () => {
    expect(await apdus('hospital-reception', { extended: true })).toBe(16);
  });

  it('takes no more where extended length was never tried', async () => {
    expect(await apdus('hospital-reception', { extended: null })).toBe(16);
  });

  it('takes 46 in short length (target 46)', async () => {
    expect(await apdus('hospital-reception', { extended: false })).toBe(46);
  });

  it('leaves out the photo where the purpose does', async () => {
    expect(await apdus('shelter-roster', { extended: true })).toBe(17);
    expect(await apdus('shelter-roster', { extended: false })).toBe(29);
  });

  it('takes 10 by PIN, with the expiry from the card level', async () => {
    const digits = person.pin ?? '';
    expect(await apdus('kiosk-certificate', { route: 'pin', digits, extended: true })).toBe(10);
  });

  it('takes 8 for the age alone', async () => {
    const digits = person.birthDigits;
    expect(await apdus('age-check', { route: 'birth', digits, extended: true })).toBe(8);
  });
});
