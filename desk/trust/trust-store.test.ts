import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { type CardCa, cardCaOf } from './card-ca-file.ts';
import { cardAnchors, loadDefaultTrustStore, loadTrustStore, saveCardCas } from './trust-store.ts';

const FILE = 'card-ca.json';
/** A key that is nobody's: odd, with its highest bit set, which is all that a schema can ask. */
const SOUND: CardCa = {
  ap: 'text',
  keyId: '39303030303333080530303100000001',
  modulus: `C0${'5A'.repeat(254)}01`,
  exponent: '010001',
};
const OTHER_MODULUS = `C0${'A5'.repeat(254)}01`;

/** The store of a folder with this file, as problem or number of keys. */
function load(content: unknown, loader = loadTrustStore) {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, FILE),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  const store = loader(folder);
  if (store.ok) return store.value.cardCas.length;
  expect(store.failure.file).toBe(join(folder, FILE));
  return store.failure.problem;
}

describe('a trust store', () => {
  it('is empty, which is legal, where folder or file is missing or the list is', () => {
    const none = loadTrustStore(join(temporaryFolder(), 'none'));
    expect([none, loadTrustStore(temporaryFolder()), load([])]).toEqual([
      { ok: true, value: { cardCas: [], iacas: [], crls: [] } },
      { ok: true, value: { cardCas: [], iacas: [], crls: [] } },
      0,
    ]);
  });

  it('holds up to 64 keys, in either case of their digits, with or without a label', () => {
    const keyId = (n: number) => n.toString(16).padStart(32, '0');
    const keys = Array.from({ length: 64 }, (_, n) => ({ ...SOUND, keyId: keyId(n) }));
    const lower = { ...SOUND, modulus: SOUND.modulus.toLowerCase(), label: '2026' };
    expect([load(keys), load([lower]), load([SOUND, { ...SOUND, ap: 'surface' }])]).toEqual([
      64, 1, 2,
    ]);
    expect(load([...keys, { ...SOUND, keyId: keyId(64) }])).toEqual(expect.any(String));
  });

  const broken: readonly (readonly [string, unknown])[] = [
    ['no JSON', '['],
    ['an object', SOUND],
    ['null', 'null'],
    ['a key without a field', [{ ...SOUND, modulus: undefined }]],
    ['a field that nobody knows', [{ ...SOUND, trusted: true }]],
    ['another application', [{ ...SOUND, ap: 'jpki' }]],
    ['a short key id', [{ ...SOUND, keyId: SOUND.keyId.slice(2) }]],
    ['a key id that is no hex', [{ ...SOUND, keyId: 'x'.repeat(32) }]],
    ['a long key id', [{ ...SOUND, keyId: `${SOUND.keyId}00` }]],
    ['a short modulus', [{ ...SOUND, modulus: SOUND.modulus.slice(2) }]],
    ['a modulus without its highest bit', [{ ...SOUND, modulus: `40${SOUND.modulus.slice(2)}` }]],
    ['an even modulus', [{ ...SOUND, modulus: `${SOUND.modulus.slice(0, -2)}02` }]],
    ['the exponent 1', [{ ...SOUND, exponent: '000001' }]],
    ['the exponent 3', [{ ...SOUND, exponent: '03' }]],
    ['an exponent that is a number', [{ ...SOUND, exponent: 65537 }]],
    ['an empty label', [{ ...SOUND, label: '' }]],
    ['an endless label', [{ ...SOUND, label: 'x'.repeat(201) }]],
    ['two keys under one id', [SOUND, { ...SOUND, modulus: OTHER_MODULUS }]],
    [
      'two keys under one id in two spellings',
      [
        { ...SOUND, keyId: 'ab'.repeat(16) },
        { ...SOUND, keyId: 'AB'.repeat(16), modulus: OTHER_MODULUS },
      ],
    ],
    ['one bad key among good ones', [SOUND, { ...SOUND, ap: 'surface', exponent: '03' }]],
    ['more than 1 MiB', `[]${' '.repeat(1024 * 1024)}`],
  ];

  it.each(broken)('is broken by %s, in the default folder too', (_, content) => {
    expect([load(content), load(content, loadDefaultTrustStore)]).toEqual([
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('is broken, not empty, where a file or folder stands in its way', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'store', FILE), { recursive: true });
    const problems = ['file', 'store'].map((name) => {
      const store = loadTrustStore(join(folder, name));
      return store.ok || store.failure.problem;
    });
    expect(problems).toEqual(['not readable (ENOTDIR)', 'not readable (EISDIR)']);
  });

  it('gives back the very keys that were saved', () => {
    const folder = join(temporaryFolder(), 'trust');
    saveCardCas(
      folder,
      simulatedAnchors().map((anchor) => cardCaOf(anchor, 'fixture')),
    );
    const store = loadTrustStore(folder);
    expect(store.ok && cardAnchors(store.value)).toEqual(simulatedAnchors());
  });
});

describe('the simulator’s keys', () => {
  const publicKeys = simulatedAnchors().map((anchor) => cardCaOf(anchor));

  it('break the store of a counter in use, each of them, under any id and label', () => {
    const stores = publicKeys.flatMap((key) => [
      [key],
      [SOUND, { ...key, keyId: '0'.repeat(32), label: 'harmless' }],
      [{ ...key, ap: key.ap === 'text' ? 'surface' : 'text' }],
      [{ ...key, modulus: key.modulus.toLowerCase() }],
    ]);
    const found = stores.map((store) => load(store, loadDefaultTrustStore));
    expect(found).toEqual(stores.map(() => 'holds a key of the simulator'));
  });

  it('are taken from a folder that a test names', () => {
    expect(load(publicKeys)).toBe(2);
  });
});
