import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage.ts';
import { type ReadArguments, readArguments } from './read-arguments.ts';

const DEFAULTS: ReadArguments = {
  purpose: null,
  reader: null,
  trust: null,
  data: null,
  route: null,
  confirmLastTry: false,
  json: false,
  portrait: null,
  timeoutMs: 120_000,
  simulate: null,
  qr: false,
};

/** What the words are, or what is said of them. Anything but a UsageError is a bug. */
function given(...words: readonly string[]): ReadArguments | string {
  try {
    return readArguments(words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

const SECRETS = ['number-b', 'pin', 'birth'] as const;

describe('the words behind kazasu read', () => {
  it('may all be left out', () => {
    expect(given()).toEqual(DEFAULTS);
  });

  it('are taken as they stand', () => {
    const line =
      '--purpose age-check --reader READER --trust T --data D --birth - --confirm-last-try ' +
      '--json --portrait P --timeout 5 --simulate hanako --qr -';
    expect(given(...line.replace('READER', 'ACS*ACR1252*00').split(' '))).toEqual({
      purpose: 'age-check',
      reader: 'ACS*ACR1252*00',
      trust: 'T',
      data: 'D',
      route: 'birth',
      confirmLastTry: true,
      json: true,
      portrait: 'P',
      timeoutMs: 5000,
      simulate: 'hanako',
      qr: true,
    });
  });

  it('name the road by which the card is opened', () => {
    const routes = SECRETS.map((name) => given(`--${name}`, '-'));
    expect(routes).toEqual([
      { ...DEFAULTS, route: 'b' },
      { ...DEFAULTS, route: 'pin' },
      { ...DEFAULTS, route: 'birth' },
    ]);
  });

  it('give a time from one second to a day', () => {
    const found = ['1', '120', '86400'].map((seconds) => given('--timeout', seconds));
    expect(found).toEqual([1, 120, 86_400].map((s) => ({ ...DEFAULTS, timeoutMs: 1000 * s })));
  });
});

describe('words that cannot be meant', () => {
  it('are two secrets at once', () => {
    const pairs = [
      ['--number-b', '-', '--pin', '-'],
      ['--pin', '-', '--birth', '-'],
      ['--number-b', '-', '--pin', '-', '--birth', '-'],
    ];
    expect(pairs.map((words) => given(...words))).toEqual(
      pairs.map(() => 'only one of --number-b, --pin and --birth'),
    );
  });

  it('are times that are none', () => {
    const times = ['0', '-1', '1.5', '1e3', '0x10', ' 5', '', 'soon', '86401', '９'];
    const said = times.map((time) => given(`--timeout=${time}`));
    expect(said).toEqual(times.map(() => '--timeout takes whole seconds'));
  });

  it('are a phone’s code on the command line, where others can read it', () => {
    expect(given('--qr', 'mdoc:owBj')).toBe(
      '--qr takes only "-": give the text of the QR code on standard input',
    );
  });

  it.each([
    ['an option that nobody knows', ['--my-number', '-']],
    ['an option without its value', ['--reader']],
    ['a switch with a value', ['--json=yes']],
    ['a word by itself', ['hanako']],
    ['a short option', ['-n']],
  ])('are %s', (_, words) => {
    expect(given(...words)).toEqual(expect.any(String));
  });
});

describe('digits on the command line', () => {
  it('are refused with the reason, for every secret and in every way to write it', () => {
    const said = SECRETS.flatMap((name) => [
      given(`--${name}`, '01033120351234'),
      given(`--${name}=4649`),
      given(`--${name}`, ''),
    ]);
    const expected = SECRETS.flatMap((name) =>
      Array(3).fill(
        `--${name} takes only "-": digits on a command line are seen by every program of this ` +
          'machine and kept in the history. Give them on standard input.',
      ),
    );
    expect(said).toEqual(expected);
  });

  it('are never said again, wherever they stand', () => {
    const digits = fc.stringMatching(/^\d{4,14}$/);
    const places: ((digits: string) => readonly string[])[] = [
      (d) => ['--number-b', d],
      (d) => [`--pin=${d}`],
      (d) => ['--birth', '-', d],
      (d) => [d],
      (d) => [`--number-b${d}`],
      (d) => [`--${d}`],
      (d) => ['--json', d, '--timeout', '5'],
      (d) => [`--json=${d}`],
      (d) => [`--timeout=x${d}`],
    ];
    fc.assert(
      fc.property(digits, fc.constantFrom(...places), (secret, place) => {
        const said = given(...place(secret));
        expect(said).toEqual(expect.any(String));
        expect(said).not.toContain(secret);
      }),
    );
  });
});
