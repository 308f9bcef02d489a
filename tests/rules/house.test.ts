import { describe, expect, it } from 'vitest';
import { allFiles, codeFiles, productFiles, textOf } from './source-files.ts';

const lines = (path: string) => textOf(path).split('\n').length - 1;

describe('the house', () => {
  it('has files that a person can hold in mind: none over 300 lines, half of them about 60', () => {
    const long = codeFiles().filter((path) => lines(path) > 300);
    const sizes = productFiles()
      .map(lines)
      .sort((a, b) => a - b);
    expect(long).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
    expect(sizes.filter((size) => size > 200).length).toBeLessThan(8);
  });

  it('names files for what they are: no utils, no barrels', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|index)\.(ts|tsx)$/;
    // A text catalogue may hold what is common to all screens.
    const wrong = productFiles().filter(
      (path) => vague.test(path) && !path.startsWith('renderer/i18n/'),
    );
    expect(wrong).toEqual([]);
  });

  it('has no enum, no silenced compiler, no test that is left out', () => {
    const words =
      /^\s*(export )?(const )?enum |@ts-(ignore|nocheck|expect-error)|\b(it|describe|test)\.(only|skip|todo|fails)\(/m;
    const wrong = codeFiles().filter((path) => words.test(textOf(path)) && path !== SELF);
    expect(wrong).toEqual([]);
  });

  it('promises nothing for later without saying where', () => {
    const wrong = codeFiles().filter(
      (path) => /TODO|FIXME|XXX/.test(textOf(path)) && path !== SELF,
    );
    expect(wrong).toEqual([]);
  });

  it('names no machine, no registry and no path of anybody', () => {
    const words = /https?:\/\/(registry|deb)\.|\/(work|home|root)\/[a-z]/;
    const skipped = (path: string) => path === SELF || path.endsWith('package-lock.json');
    const text = /\.(ts|tsx|mjs|js|json|md|css|html|yml|c|d\.mts)$/;
    const wrong = allFiles().filter(
      (path) => text.test(path) && !skipped(path) && words.test(textOf(path)),
    );
    expect(wrong).toEqual([]);
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

const SELF = 'tests/rules/house.test.ts';

describe('rules that never bend', () => {
  const product = productFiles().filter((path) => !path.startsWith('fixtures/'));

  it('has no word for the My Number where a reader could ask for it', () => {
    const wrong = product.filter((path) => /individual_number/.test(textOf(path)));
    expect(wrong).toEqual([]);
    // The reader names files and keys by short identifier: none of these is the My Number or 照合番号A.
    const profile = textOf('pipeline/card/profile.ts');
    const ids = (name: string) =>
      [
        ...(profile.match(new RegExp(`${name} = \\{([^}]*)\\}`))?.[1] ?? '').matchAll(
          /0x([0-9a-f]{2})/g,
        ),
      ].map(([, id]) => Number.parseInt(id ?? '', 16));
    expect(ids('TEXT_FILE')).toEqual([0x02, 0x03, 0x04, 0x07]);
    expect(ids('SURFACE_FILE')).toEqual([0x01, 0x02, 0x04]);
    expect(ids('TEXT_KEY')).toEqual([0x11, 0x15]);
    expect(ids('SURFACE_KEY')).toEqual([0x11, 0x12]);
  });

  it('writes nothing to a console where a person’s data pass', () => {
    const rooms = /^(pipeline|native-bridge|renderer|desk)\//;
    const wrong = product.filter((path) => rooms.test(path) && /console\./.test(textOf(path)));
    expect(wrong).toEqual([]);
  });

  it('switches nothing of the page’s protection off', () => {
    const words = [
      /nodeIntegration: true/,
      /contextIsolation: false/,
      /webSecurity: false/,
      /sandbox: false/,
      /\beval\(/,
      /new Function\(/,
      /innerHTML/,
      /shell\.openExternal/,
      /ignore-certificate-errors'\)/,
    ];
    const wrong = product.filter((path) => words.some((word) => word.test(textOf(path))));
    expect(wrong).toEqual([]);
  });

  it('names no address of the network in the page', () => {
    const wrong = product.filter(
      (path) => path.startsWith('renderer/') && /https?:\/\//.test(textOf(path)),
    );
    expect(wrong).toEqual([]);
  });
});
