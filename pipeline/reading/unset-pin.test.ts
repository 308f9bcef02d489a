import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import type { Quirks } from '../../fixtures/virtual/card-machine/files.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { PURPOSE } from '../reception/reception.fixture.ts';

const loaded = loadPurposes(null);
const kiosk = loaded.ok ? loaded.value.get('kiosk-certificate') : undefined;

async function readByPin(unsetSecret: Quirks['unsetSecret']) {
  const found = CASES.get('pinless');
  if (found === undefined || kiosk === undefined) throw new Error('no such case or purpose');
  const image = found.make();
  image.quirks.unsetSecret = unsetSecret;
  const chip = new VirtualChip(image);
  const report = await readInProcess({ chip, purpose: kiosk, route: 'pin', digits: '4649' });
  return report.failure?.kind;
}

describe('a card that was issued without a PIN', () => {
  it('is named as one where it says that there is no such key', async () => {
    const kinds = [];
    for (const sw of [0x6a82, 0x6a88, 0x6985] as const) kinds.push(await readByPin(sw));
    expect(kinds).toEqual(['pin-not-set', 'pin-not-set', 'pin-not-set']);
  });

  it('cannot be told from a blocked one where it answers as that does', async () => {
    expect(await readByPin('blocked')).toBe('pin-blocked');
  });
});

describe('a road that the purpose does not have', () => {
  it.each([
    ['b', '01033120351234'],
    ['birth', '010331'],
  ] as const)('is not gone: %s', async (route, digits) => {
    const found = CASES.get('hanako');
    if (found === undefined || kiosk === undefined) throw new Error('no such case or purpose');
    const chip = new VirtualChip(found.make());
    const report = await readInProcess({ chip, purpose: kiosk, route, digits });
    expect([report.failure?.kind, report.identity, report.checks]).toEqual([
      'medium-not-allowed',
      null,
      [],
    ]);
    expect(PURPOSE.cardRoutes).toContain('b');
  });
});
