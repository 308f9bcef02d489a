import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { cardCaOf } from '../../desk/trust/card-ca-file.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { type Issued, issueIaca } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { NAME_FONTS } from '../../renderer/names/font-stack.ts';
import { examineClock } from './clock.ts';
import { examineFonts, FONTS_OF_NAMES } from './fonts.ts';
import { examineBinding, examineReaders } from './readers.ts';
import { examineTrust } from './trust.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const occupied = new Set<string>();

describe('the doctor on readers', () => {
  it('is content with a service and a reader, which it names', () => {
    expect(examineReaders({ service: 'up', readers: ['A', 'B'], occupied }, 'own')).toEqual([
      { what: 'bridge', state: 'ok', text: 'our own bridge: it loads' },
      { what: 'pc/sc', state: 'ok', text: 'the service answers' },
      { what: 'readers', state: 'ok', text: 'A, B' },
    ]);
  });

  it('names what is broken, with a remedy, and looks no further than that', () => {
    const found = [
      examineReaders({ service: 'bridge-missing', readers: [], occupied }, 'own'),
      examineReaders({ service: 'bridge-missing', readers: [], occupied }, 'nfc-pcsc'),
      examineReaders({ service: 'pcsc-service-down', readers: [], occupied }, 'own').slice(1),
      examineReaders({ service: 'up', readers: [], occupied }, 'own').slice(2),
    ];
    const broken = (what: string, text: string) => [
      { what, state: 'broken', text, remedy: expect.stringMatching(/./) },
    ];
    expect(found).toEqual([
      broken('bridge', 'our own bridge: it does not load'),
      broken('bridge', 'nfc-pcsc, as the settings say: it does not load'),
      broken('pc/sc', 'the service does not answer'),
      broken('readers', 'none is attached'),
    ]);
  });
});

describe('the doctor on a folder for installed counters', () => {
  it('warns of a bridge with which none opens, and says nothing of the usual one', () => {
    const warned = {
      what: 'binding',
      state: 'warning',
      remedy: expect.stringMatching(/installed/),
    };
    expect([examineBinding('own'), examineBinding('nfc-pcsc')]).toEqual([
      [],
      [expect.objectContaining(warned)],
    ]);
  });
});

describe('the doctor on the clock', () => {
  it('tells the day in Japan, and warns of a clock from before this program existed', () => {
    const times = ['2026-11-22T15:30:00Z', '2020-01-01T00:00:00Z'].map((time) => {
      const { state, text } = examineClock(new Date(time));
      return [state, text];
    });
    expect(times).toEqual([
      ['ok', 'today is 2026-11-23 in Japan'],
      ['broken', 'today is 2020-01-01 in Japan'],
    ]);
  });
});

describe('the doctor on fonts', () => {
  /** A system whose font list is this; null for one that has no such command. */
  function withFonts(list: string | null) {
    const folder = temporaryFolder();
    if (list !== null) {
      writeFileSync(join(folder, 'fc-list'), `#!/bin/sh\necho '${list}'\n`);
      chmodSync(join(folder, 'fc-list'), 0o755);
    }
    vi.stubEnv('PATH', folder);
    return examineFonts();
  }

  const ALL = 'IPAmjMincho,IPAmj明朝\nNoto Serif CJK JP\nHanaMinA\nHanaMinB\nLohit Devanagari';

  it('is content with all, warns of what is missing, and never calls it broken', () => {
    const lists = [
      ALL,
      ALL.replace('HanaMinB', 'HanaMin'),
      ALL.replace('Noto Serif CJK JP', 'Source Han Serif JP').replace('Lohit Deva', 'Deva'),
      null,
    ];
    const found = lists.map((list) => {
      const { state, text, remedy } = withFonts(list);
      return [state, text.split(';')[0], remedy];
    });
    const install = (name: string) => `Debian: apt-get install ${name}`;
    expect(found).toEqual([
      ['ok', 'for names and for every language', undefined],
      ['warning', 'HanaMinB is missing', install('fonts-hanazono')],
      ['warning', 'Lohit Devanagari is missing for texts in Nepali', install('fonts-lohit-deva')],
      [
        'warning',
        'cannot be asked here (no fc-list)',
        'See that there are IPAmjMincho, Noto Serif CJK JP, HanaMinA, HanaMinB',
      ],
    ]);
  });

  it('names each package once where nothing is there', () => {
    expect(withFonts('').remedy).toBe(
      'Debian: apt-get install fonts-ipamj-mincho fonts-noto-cjk fonts-hanazono fonts-lohit-deva',
    );
  });

  it('asks for fonts that the page draws names with, and in the page’s order', () => {
    const asked = FONTS_OF_NAMES.flatMap(({ families }) => families);
    expect(NAME_FONTS.filter((family) => asked.includes(family))).toEqual(asked);
  });
});

describe('the doctor on trust', () => {
  const [text, surface] = simulatedAnchors().map((anchor) => cardCaOf(anchor));

  const saying = (ofText: number, ofSurface: number, authorities: string) =>
    `keys of the card's issuers: text ${ofText}, surface ${ofSurface}; ` +
    `authorities of phones' documents: ${authorities}; revocation lists: 0`;

  function withKeys(content: unknown, iacas: readonly Issued[] = [], isDefault = false) {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'iaca'));
    for (const [i, { certificate }] of iacas.entries()) {
      writeFileSync(join(folder, 'iaca', `${i}.pem`), new X509Certificate(certificate).toString());
    }
    if (content !== null) writeFileSync(join(folder, 'card-ca.json'), JSON.stringify(content));
    const { state, text: said, remedy } = examineTrust(folder, isDefault);
    return [state, said.replace(`${folder}/`, ''), remedy !== undefined];
  }

  it('counts the keys of both applications, and warns where one has none', () => {
    expect([withKeys([text, surface]), withKeys([text]), withKeys(null)]).toEqual([
      ['warning', saying(1, 1, '0'), true],
      ['warning', saying(1, 0, '0'), true],
      ['warning', saying(0, 0, '0'), true],
    ]);
  });

  it('counts the authorities of phones, those that are still valid', () => {
    const keys = [text, surface];
    const old = new Date('2010-01-01T00:00:00Z');
    expect([withKeys(keys, [issueIaca()]), withKeys(keys, [issueIaca('iaca', old)])]).toEqual([
      ['ok', saying(1, 1, '1'), false],
      ['warning', saying(1, 1, '0 (and 1 expired)'), true],
    ]);
  });

  it('calls a store broken that cannot be read, or that holds the simulator’s keys in use', () => {
    expect([withKeys({}), withKeys([text], [], true)]).toEqual([
      ['broken', expect.stringMatching(/^card-ca\.json: ./), true],
      ['broken', 'card-ca.json: holds a key of the simulator', true],
    ]);
  });
});
