import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from '../pipeline/purpose/language.ts';
import { loadSettings } from './settings.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

function load(text: string | null) {
  const file = join(temporaryFolder(), 'settings.json');
  if (text !== null) writeFileSync(file, text);
  const settings = loadSettings(file);
  return settings.ok ? settings.value : [settings.failure.file === file, settings.failure.problem];
}

/** The screens of a counter that says nothing about them. */
const SCREENS = {
  screen: 'counter',
  kioskLayout: 'standard',
  readerType: 'flat-pad',
  visitorLanguages: VISITOR_LANGUAGES,
  speech: false,
  volume: 50,
  writing: false,
  android: false,
};

describe('the settings of a counter', () => {
  it('open with the hospital reception where nothing else is said', () => {
    const plain = { purpose: 'hospital-reception', readerBinding: 'own', ...SCREENS };
    expect([load(null), load('{}')]).toEqual([plain, plain]);
  });

  it('open with the purpose that they name, known or not', () => {
    expect([load('{"purpose": "age-check"}'), load('{"purpose": "own"}')]).toEqual([
      { purpose: 'age-check', readerBinding: 'own', ...SCREENS },
      { purpose: 'own', readerBinding: 'own', ...SCREENS },
    ]);
  });

  it('name the files of the reader’s authentication, or none', () => {
    const readerAuthentication = { privateKey: 'key.pem', certificates: '/etc/chain.pem' };
    expect(load(JSON.stringify({ readerAuthentication }))).toEqual({
      purpose: 'hospital-reception',
      readerBinding: 'own',
      readerAuthentication,
      ...SCREENS,
    });
  });

  it('say how the screens are set up, for a counter and for a kiosk', () => {
    const screens = {
      screen: 'kiosk',
      organization: { ja: 'かざす市', en: 'Kazasu City', 'ja-easy': 'かざす{市^し}' },
      kioskHelpLine: { ja: '店員にお声がけください', en: 'Please ask the shop’s staff' },
      kioskLayout: 'low',
      readerType: 'built-in',
      visitorLanguages: ['en', 'ja', 'ne'],
      speech: true,
      volume: 0,
      writing: true,
      android: true,
    };
    expect(load(JSON.stringify({ ...screens, readerBinding: 'nfc-pcsc' }))).toEqual({
      purpose: 'hospital-reception',
      readerBinding: 'nfc-pcsc',
      ...screens,
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
    ['a binding that there is not', '{"readerBinding": "pcsclite"}'],
    ['a language that there is not', '{"visitorLanguages": ["ja", "de"]}'],
    ['a language that stands twice', '{"visitorLanguages": ["ja", "ja"]}'],
    ['no language at all', '{"visitorLanguages": []}'],
    ['a volume that is too loud', '{"volume": 101}'],
    ['an organization in Japanese alone', '{"organization": {"ja": "かざす市"}}'],
    ['a reader that there is not', '{"readerType": "hand-held"}'],
    ['a field that nobody knows', '{"purposes": "age-check"}'],
  ])('are broken by %s, and never half believed', (_, text) => {
    expect(load(text)).toEqual([true, expect.any(String)]);
  });
});
