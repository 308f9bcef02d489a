import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { kazasuOfCheckout as kazasu } from './cli.ts';
import { type CounterFiles, makeCounterFiles } from './counter-files.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed, readOnReader } from './read-card.ts';

let pcscd: Pcscd;
let files: CounterFiles;
const hanako = caseNamed('hanako');
const person = loadPerson('hanako');

beforeAll(async () => {
  files = makeCounterFiles();
  pcscd = await Pcscd.start();
});

afterAll(async () => {
  await pcscd.stop();
  files.remove();
});

function read(args: readonly string[], input: string, name = 'hanako') {
  return readOnReader(caseNamed(name), files, { args: [...args, '--trust', files.trust], input });
}

describe('the other ways to open a card', () => {
  it('reads the four items by PIN and never touches the surface application', async () => {
    const { result, json, chip } = await read(['--pin', '-'], person.pin ?? '');
    expect(result.status).toBe(10);
    expect(json).toMatchObject({
      outcome: 'attention',
      missing: ['portrait'],
      validity: { until: '2035-03-31', authenticated: false },
    });
    expect(Object.keys(json.identity ?? {}).sort()).toEqual([
      'address',
      'birthDate',
      'name',
      'sex',
    ]);
    expect(json.checks.map(({ id }: { id: string }) => id)).not.toContain('card.record-signature');
    expect(chip.traps).toEqual(NO_TRAP);
  });

  it('accepts by PIN at an unattended counter, which asks for no photo', async () => {
    const args = ['--purpose', 'kiosk-certificate', '--pin', '-'];
    const { result, json } = await read(args, person.pin ?? '');
    expect([result.status, json.outcome, json.missing]).toEqual([0, 'accepted', []]);
  });

  it('answers the age and nothing else by the birth date', async () => {
    const args = ['--purpose', 'age-check', '--birth', '-'];
    const { result, json, chip } = await read(args, person.birthDigits);
    expect([result.status, json.outcome]).toEqual([0, 'accepted']);
    expect(json.identity).toEqual({ ageOver: { '20': true } });
    expect(chip.traps).toEqual(NO_TRAP);
  });

  it('answers that a child is not known to be of age', async () => {
    const args = ['--purpose', 'age-check', '--birth', '-'];
    const { json } = await read(args, loadPerson('reiwa-child').birthDigits, 'reiwa-child');
    expect([json.outcome, json.identity]).toEqual(['accepted', { ageOver: { '20': false } }]);
  });

  it('leaves out what the purpose does not name', async () => {
    const args = ['--purpose', 'identity-check', '--number-b', '-'];
    const { json } = await read(args, person.numberB);
    expect(Object.keys(json.identity ?? {}).sort()).toEqual([
      'address',
      'addressImage',
      'birthDate',
      'name',
      'nameImage',
      'portrait',
    ]);
  });

  it('does not read the photo for a purpose without one, and proves the rest', async () => {
    const args = ['--purpose', 'shelter-roster', '--number-b', '-'];
    const { json } = await read(args, person.numberB);
    expect(json.outcome).toBe('accepted');
    expect(json.identity?.portrait).toBeUndefined();
    expect(json.link.bytesReceived).toBeLessThan(4500);
  });
});

describe('what goes wrong with a number', () => {
  it('tells the tries left after a wrong one, spends one try on one application, and reads on', async () => {
    const wrong = `${person.numberB.slice(0, 13)}9`;
    const { result, json, chip } = await read(['--number-b', '-'], wrong);
    expect(result.status).toBe(34);
    expect(json.failure).toEqual({
      kind: 'wrong-verification-number',
      check: null,
      triesLeft: 9,
      code: 'K-201',
    });
    expect(chip.traps).toEqual(NO_TRAP);
  });

  it('names a wrong PIN, a wrong birth date, and a card without a PIN', async () => {
    const pin = await read(['--pin', '-'], '0000');
    const birth = await read(['--purpose', 'age-check', '--birth', '-'], '010331', 'minoru');
    const none = await read(['--pin', '-'], '0000', 'pinless');
    expect([pin, birth, none].map(({ json, result }) => [json.failure, result.status])).toEqual([
      [{ kind: 'wrong-pin', check: null, triesLeft: 2, code: 'K-203' }, 34],
      [{ kind: 'wrong-birth-date', check: null, triesLeft: 9, code: 'K-208' }, 34],
      [{ kind: 'pin-blocked', check: null, triesLeft: 0, code: 'K-204' }, 34],
    ]);
  });

  it('takes the last try only when it was confirmed, and then it counts as one', async () => {
    const args = ['--number-b', '-', '--confirm-last-try'];
    const { json, chip } = await read(args, person.numberB, 'last-try');
    expect([json.outcome, json.notices]).toEqual(['accepted', ['wrong-before']]);
    expect(chip.traps).toEqual({ ...NO_TRAP, lastTry: 1 });
  });

  it('ends without a number as number-not-entered, and asks the card nothing', async () => {
    const { result, json, chip } = await read([], '');
    expect([result.status, json.failure?.kind, json.medium]).toEqual([
      34,
      'number-not-entered',
      'my-number-card',
    ]);
    expect(chip.traps).toEqual(NO_TRAP);
  });
});

describe('trust', () => {
  it('never accepts a fixture card on a real reader with the default store', async () => {
    const { result, json } = await readOnReader(hanako, files, { args: ['--number-b', '-'] });
    expect([result.status, json.outcome]).toEqual([10, 'attention']);
    const issuers = json.checks.filter(({ id }: { id: string }) =>
      id.includes('issuer-certificate'),
    );
    expect(issuers).toEqual(
      ['card.issuer-certificate', 'card.text-issuer-certificate'].map((id) => ({
        id,
        status: 'not-checkable',
        reason: 'no-trust-anchor',
      })),
    );
  });

  it('reads nothing with the simulator’s keys in the default store', async () => {
    const store = join(files.data, 'trust');
    mkdirSync(store);
    copyFileSync(join(files.trust, 'card-ca.json'), join(store, 'card-ca.json'));
    const { result, json } = await readOnReader(hanako, files, { args: ['--number-b', '-'] });
    expect([result.status, json.failure?.kind, json.identity]).toEqual([
      1,
      'trust-store-broken',
      null,
    ]);
    rmSync(store, { recursive: true });
  });

  it('takes an empty folder, refuses a broken file, and does not take one that is not there', async () => {
    const number = ['--number-b', '-'];
    const empty = await readOnReader(hanako, files, {
      args: [...number, '--trust', files.emptyTrust],
    });
    writeFileSync(join(files.emptyTrust, 'card-ca.json'), '[{"ap":"text"}]');
    const broken = await readOnReader(hanako, files, {
      args: [...number, '--trust', files.emptyTrust],
    });
    const missing = await readOnReader(hanako, files, { args: [...number, '--trust', '/nowhere'] });
    expect([empty.json.outcome, broken.json.failure?.kind, broken.result.status]).toEqual([
      'attention',
      'trust-store-broken',
      1,
    ]);
    expect([missing.result.status, missing.result.stdout]).toEqual([2, '']);
  });
});

describe('what is kept', () => {
  it('remembers what the reader can carry, and nothing of anybody', async () => {
    await read(['--number-b', '-'], person.numberB);
    expect(readdirSync(files.data)).toEqual(['readers.json']);
    const learnt = JSON.parse(readFileSync(join(files.data, 'readers.json'), 'utf8'));
    expect(Object.keys(learnt)).toEqual(['Virtual PCD 00 00']);
    expect(learnt['Virtual PCD 00 00'].extended).toBe(true);
  });

  it('lists the readers with what was learnt', async () => {
    const { stdout, status } = await kazasu(['readers', '--json', '--data', files.data]);
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      [
        { name: 'Virtual PCD 00 00', medium: false, extended: true },
        { name: 'Virtual PCD 00 01', medium: false, extended: null },
      ],
    ]);
  });
});
