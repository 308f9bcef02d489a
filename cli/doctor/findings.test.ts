import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { placesIn } from '../../desk/data-folder.ts';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { cardCaOf } from '../../desk/trust/card-ca-file.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import {
  type Issued,
  issueDocumentSigner,
  issueIaca,
} from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { examineClock } from './clock.ts';
import { examineFonts } from './fonts.ts';
import { examineReaders } from './readers.ts';
import { examineSettings } from './settings.ts';
import { examineTrust } from './trust.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const occupied = new Set<string>();

describe('the doctor on readers', () => {
  it('is content with a service and a reader, which it names', () => {
    expect(examineReaders({ service: 'up', readers: ['A', 'B'], occupied })).toEqual([
      { what: 'pc/sc', state: 'ok', text: 'the service answers' },
      { what: 'readers', state: 'ok', text: 'A, B' },
    ]);
  });

  it('names what is broken, with a remedy, and looks no further than that', () => {
    const found = [
      examineReaders({ service: 'bridge-missing', readers: [], occupied }),
      examineReaders({ service: 'pcsc-service-down', readers: [], occupied }),
      examineReaders({ service: 'up', readers: [], occupied }).slice(1),
    ];
    const broken = (what: string, text: string) => [
      { what, state: 'broken', text, remedy: expect.stringMatching(/./) },
    ];
    expect(found).toEqual([
      broken('pc/sc', 'the reader component is not installed or was not built'),
      broken('pc/sc', 'the service does not answer'),
      broken('readers', 'none is attached'),
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

  it('is content with both, warns of what is missing, and never calls it broken', () => {
    const found = ['IPAmjMincho\nNoto Serif CJK JP', 'Noto Serif CJK JP', '', null].map((list) => {
      const { state, text } = withFonts(list);
      return [state, text.split(';')[0]];
    });
    expect(found).toEqual([
      ['ok', 'IPAmjMincho, Noto Serif CJK JP'],
      ['warning', 'missing: IPAmjMincho'],
      ['warning', 'missing: IPAmjMincho, Noto Serif CJK JP'],
      ['warning', 'cannot be asked here (no fc-list)'],
    ]);
  });
});

describe('the doctor on settings', () => {
  function withFiles(files: Readonly<Record<string, string>>) {
    const folder = temporaryFolder();
    const places = placesIn(folder);
    mkdirSync(places.purposes);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return examineSettings(places).map(({ what, state, text }) => [
      what,
      state,
      text.replace(`${folder}/`, ''),
    ]);
  }

  it('says with which purpose the counter opens, and of how many', () => {
    expect([withFiles({}), withFiles({ 'settings.json': '{"purpose": "age-check"}' })]).toEqual([
      [
        ['settings', 'ok', 'opens with hospital-reception'],
        ['purposes', 'ok', '6 of them'],
      ],
      [
        ['settings', 'ok', 'opens with age-check'],
        ['purposes', 'ok', '6 of them'],
      ],
    ]);
  });

  it('names the broken file', () => {
    const found = [
      withFiles({ 'settings.json': '{' }),
      withFiles({ 'settings.json': '{"purpose": "none"}' }),
      withFiles({ 'purposes/own.json': '{' }),
    ];
    expect(found).toEqual([
      [['settings', 'broken', expect.stringMatching(/^settings\.json: ./)]],
      [['settings', 'broken', 'settings.json: there is no purpose none']],
      [['purposes', 'broken', expect.stringMatching(/^purposes\/own\.json: ./)]],
    ]);
  });
});

describe('the doctor on the reader’s own certificate', () => {
  function withReader({ certificate, key }: Issued) {
    const folder = temporaryFolder();
    const named = { privateKey: 'key.pem', certificates: 'reader.pem' };
    writeFileSync(join(folder, 'reader.pem'), new X509Certificate(certificate).toString());
    writeFileSync(join(folder, 'key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ readerAuthentication: named }));
    return examineSettings(placesIn(folder)).filter(({ what }) => what === 'identity');
  }

  it('warns of one that ended, or that is not a reader’s', () => {
    const old = issueDocumentSigner('P-256', new Date('2010-01-01T00:00:00Z'));
    const told = [old, issueDocumentSigner('P-256')].map((issued) =>
      withReader(issued).map(({ state, text }) => [state, text.replace(/^.*, until/, 'until')]),
    );
    expect(told).toEqual([
      [['warning', expect.stringMatching(/^until 2010-\d\d-\d\d: expired$/)]],
      [['warning', expect.stringMatching(/^until \d{4}-\d\d-\d\d: not for readers$/)]],
    ]);
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
