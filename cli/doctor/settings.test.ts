import { X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../desk/data-folder.ts';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { openingFor } from '../../electron/counter/counter-opening.ts';
import { counterSetting } from '../../electron/counter/counter-setting.ts';
import { type Issued, issueDocumentSigner } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { examineSettings } from './settings.ts';

describe('the doctor on settings', () => {
  const NOW = new Date('2026-11-22T12:00:00Z');
  const NAMED = { organization: { ja: 'かざす病院', en: 'Kazasu Hospital' } };

  function withFiles(files: Readonly<Record<string, unknown>>, now = NOW) {
    const folder = temporaryFolder();
    const places = placesIn(folder);
    mkdirSync(places.purposes);
    for (const [name, content] of Object.entries(files)) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      writeFileSync(join(folder, name), text);
    }
    return examineSettings(places, now).map(({ what, state, text, remedy }) => {
      const short = text.replace(`${folder}/`, '');
      return [what, state, short, ...(remedy === undefined ? [] : [remedy])];
    });
  }

  it('says with which purpose the counter opens, and of how many', () => {
    const opened = [{}, { purpose: 'age-check' }].map((settings) =>
      withFiles({ 'settings.json': { ...NAMED, ...settings } }),
    );
    const lines = (purpose: string) => [
      ['settings', 'ok', `opens with ${purpose}`],
      ['screens', 'ok', 'a counter with a reader of type flat-pad; かざす病院 asks'],
      ['purposes', 'ok', '6 of them'],
      ['advice', 'ok', 'none ends soon'],
    ];
    expect(opened).toEqual([lines('hospital-reception'), lines('age-check')]);
  });

  it('names the broken file', () => {
    const repair = 'Repair or remove the file';
    const found = [
      withFiles({ 'settings.json': '{' }),
      withFiles({ 'settings.json': '{"purpose": "none"}' }),
      withFiles({ 'purposes/own.json': '{' }),
    ];
    expect(found).toEqual([
      [['settings', 'broken', expect.stringMatching(/^settings\.json: ./), repair]],
      [['settings', 'broken', 'settings.json: there is no purpose none', repair]],
      [['purposes', 'broken', expect.stringMatching(/^purposes\/own\.json: ./), repair]],
    ]);
  });

  const screens = (settings: object) =>
    withFiles({ 'settings.json': settings }).find(([what]) => what === 'screens');

  it('warns where nobody is named who asks, and says what stands there then', () => {
    const kiosk = { screen: 'kiosk', purpose: 'kiosk-certificate', readerType: 'built-in' };
    const says = 'the notice says 「この窓口」: it has no name of who asks';
    const remedy = 'Name the organization in settings.json';
    expect([screens({}), screens(kiosk)]).toEqual([
      ['screens', 'warning', `a counter with a reader of type flat-pad; ${says}`, remedy],
      ['screens', 'warning', `a kiosk with a reader of type built-in; ${says}`, remedy],
    ]);
  });

  it('calls a purpose broken that is for the other kind of screen', () => {
    const found = [
      screens({ ...NAMED, screen: 'kiosk' }),
      screens({ ...NAMED, purpose: 'kiosk-certificate' }),
    ];
    const broken = (text: string) => [
      'screens',
      'broken',
      `${text}: the program does not open`,
      'Name another purpose or another screen in settings.json',
    ];
    expect(found).toEqual([
      broken('a kiosk, but hospital-reception is for a counter with staff'),
      broken('a counter, but kiosk-certificate is for a kiosk without staff'),
    ]);
  });

  it('finds screens broken exactly where a counter would not open with them', () => {
    const purposes = ['hospital-reception', 'kiosk-certificate', 'age-check'];
    const all = purposes.flatMap((purpose) => [
      { screen: 'counter', purpose },
      { screen: 'kiosk', purpose },
    ]);
    const opens = (settings: object) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
      const setting = counterSetting(folder);
      const read = setting.screens();
      return read.ok && openingFor(setting, read.value).ok;
    };
    expect(all.map((each) => screens(each)?.[1] !== 'broken')).toEqual(all.map(opens));
  });

  describe('and its advice', () => {
    const own = {
      id: 'own',
      title: { ja: '受付', en: 'Reception' },
      items: ['name'],
      optional: [],
      retain: [],
      media: 'card',
      cardRoutes: ['b'],
      attended: true,
      demands: [],
      autoWipeSeconds: 60,
      handOff: [],
      legalBasis: { ja: '同意', en: 'Consent' },
      expiryNoticeDays: 90,
      advice: ['first', 'second', 'third'].map((id, i) => ({
        id,
        text: { ja: '知らせ', en: 'News' },
        when: {},
        validFrom: '2026-01-01',
        validUntil: ['2026-11-22', '2026-11-21', '2027-11-22'][i],
        source: 'A letter',
      })),
    };
    const advice = (now: Date) =>
      withFiles({ 'purposes/own.json': own }, now).filter(([what]) => what === 'advice');

    it('names what has ended and what ends soon, by the day in Japan', () => {
      const remedy = 'Look for what follows it, and correct the purpose';
      const told = (first: string) => [
        [
          'advice',
          'warning',
          `own: first ${first} with 2026-11-22, second ended with 2026-11-21`,
          remedy,
        ],
      ];
      expect([advice(NOW), advice(new Date('2026-11-22T15:00:00Z'))]).toEqual([
        told('ends'),
        told('ended'),
      ]);
    });

    it('looks at what was built in too, which nobody here can correct', () => {
      const found = advice(new Date('2028-01-01T00:00:00Z'));
      const [builtIn] = found.filter(([, , text]) => text?.startsWith('hospital-reception: '));
      expect(builtIn).toEqual([
        'advice',
        'warning',
        expect.stringMatching(/ended with 2027-07-31/),
        'Look for what follows it: a newer version of this program, or a purpose of your own',
      ]);
    });
  });
});

describe('the doctor on the reader’s own certificate', () => {
  function withReader({ certificate, key }: Issued) {
    const folder = temporaryFolder();
    const named = { privateKey: 'key.pem', certificates: 'reader.pem' };
    writeFileSync(join(folder, 'reader.pem'), new X509Certificate(certificate).toString());
    writeFileSync(join(folder, 'key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ readerAuthentication: named }));
    return examineSettings(placesIn(folder), new Date()).filter(({ what }) => what === 'identity');
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
