import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSettings } from './settings.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

function load(text: string | null) {
  const file = join(temporaryFolder(), 'settings.json');
  if (text !== null) writeFileSync(file, text);
  const settings = loadSettings(file);
  return settings.ok ? settings.value : [settings.failure.file === file, settings.failure.problem];
}

describe('the settings of a counter', () => {
  it('open with the hospital reception where nothing else is said', () => {
    expect([load(null), load('{}')]).toEqual(Array(2).fill({ purpose: 'hospital-reception' }));
  });

  it('open with the purpose that they name, known or not', () => {
    expect([load('{"purpose": "age-check"}'), load('{"purpose": "own"}')]).toEqual([
      { purpose: 'age-check' },
      { purpose: 'own' },
    ]);
  });

  it('name the files of the reader’s authentication, or none', () => {
    const readerAuthentication = { privateKey: 'key.pem', certificates: '/etc/chain.pem' };
    expect(load(JSON.stringify({ readerAuthentication }))).toEqual({
      purpose: 'hospital-reception',
      readerAuthentication,
    });
  });

  it.each([
    ['reader authentication without certificates', '{"readerAuthentication": {"privateKey": "k"}}'],
    ['a key without a name', '{"readerAuthentication": {"privateKey": "", "certificates": "c"}}'],
    [
      'a key that stands in them itself',
      '{"readerAuthentication": {"privateKey": "k", "certificates": "c", "pem": "x"}}',
    ],
    ['no JSON', '{purpose: age-check}'],
    ['not an object', '"age-check"'],
    ['a purpose that is no text', '{"purpose": 5}'],
    ['a field that nobody knows', '{"purposes": "age-check"}'],
  ])('are broken by %s, and never half believed', (_, text) => {
    expect(load(text)).toEqual([true, expect.any(String)]);
  });
});
