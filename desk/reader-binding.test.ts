import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readerBindingIn } from './reader-binding.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

it('is what the settings say, and ours where they say nothing or are broken', () => {
  const found = [null, '{}', '{"readerBinding": "nfc-pcsc"}', '{'].map((text) => {
    const file = join(temporaryFolder(), 'settings.json');
    if (text !== null) writeFileSync(file, text);
    return readerBindingIn(file);
  });
  expect(found).toEqual(['own', 'own', 'nfc-pcsc', 'own']);
});
