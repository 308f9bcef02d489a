import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { conclude } from './conclude.ts';

function textFilesOf(name: string) {
  const image = CASES.get(name)?.make();
  const text = image?.applications.find((application) => application.name === 'text');
  if (image === undefined || text === undefined) throw new Error(`no ${name}`);
  return { image, files: text.files };
}

/** Another person's four items with their signature, on hanako's card with her chip and her PIN. */
function splicedChip(): VirtualChip {
  const { image, files } = textFilesOf('hanako');
  const other = textFilesOf('minoru').files;
  for (const id of [0x02, 0x03]) {
    const file = other.get(id);
    if (file !== undefined) files.set(id, file);
  }
  return new VirtualChip(image);
}

describe('a splice of two cards of one municipality', () => {
  // docs/threat-model.md: nothing technical finds it. This stands here so that nobody forgets.
  it('is accepted where only the text is read, as an unattended counter does by PIN', async () => {
    const loaded = loadPurposes(null);
    const purpose = loaded.ok ? loaded.value.get('kiosk-certificate') : undefined;
    if (purpose === undefined) throw new Error('no purpose');
    const chip = splicedChip();
    const report = await readInProcess({ chip, purpose, route: 'pin', digits: '4649' });
    const { outcome, identity } = conclude(purpose, report);
    expect([outcome, identity?.name]).toEqual(['accepted', '架空　稔']);
  });
});
