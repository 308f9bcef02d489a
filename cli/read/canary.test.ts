import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { filesIn, searchFor } from './search-for.fixture.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const person = loadPerson('hanako');
/** What must stay between standard input and standard output. */
const CANARIES = [person.numberB, person.name, person.address, person.birth];

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A counter's folders, all of them empty: data, the system's temporary folder, and the home. */
function newPlaces() {
  const root = temporaryFolder();
  const [data = '', temporary = '', home = ''] = ['data', 'tmp', 'home'].map((name) => {
    mkdirSync(join(root, name));
    return join(root, name);
  });
  return { data, temporary, home };
}

type Places = ReturnType<typeof newPlaces>;

/** Runs kazasu as a person would, with one line on standard input. */
function kazasu(args: readonly string[], line: string, { data, temporary, home }: Places) {
  const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: temporary };
  const child = spawn(process.execPath, ['cli/kazasu.mjs', ...args, '--data', data], {
    cwd: ROOT,
    env,
  });
  const heard = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    heard.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    heard.stderr += chunk;
  });
  child.stdin.end(`${line}\n`);
  return new Promise<Ended>((resolve) => {
    child.once('close', (status) => resolve({ status, ...heard }));
  });
}

const READ = ['read', '--simulate', 'hanako', '--number-b', '-'];

describe('the search for canaries', () => {
  it('finds one in any file and in what was said, however it is written', () => {
    const places = newPlaces();
    const text = person.name;
    const written: Readonly<Record<string, string | Buffer>> = {
      'plain.txt': `x${text}x`,
      'wide.txt': Buffer.from(`x${text}x`, 'utf16le'),
      'escaped.json': '"\\u898b\\u672c\\u3000\\u82b1\\u5b50"',
      'dump.hex': Buffer.from(`ab${text}`).toString('hex'),
      'zero.b64': Buffer.from(`${text}ab`).toString('base64'),
      'one.b64': Buffer.from(`x${text}ab`).toString('base64'),
      'two.b64': Buffer.from(`xx${text}ab`).toString('base64'),
      'line.url': `name=${encodeURIComponent(text)}`,
    };
    mkdirSync(join(places.data, 'deep'));
    for (const [name, content] of Object.entries(written)) {
      writeFileSync(join(places.data, 'deep', name), content);
    }
    const found = searchFor([text], [places.data, places.temporary], { stderr: `: ${text}` });
    const expected = [...Object.keys(written).map((name) => join('deep', name)), 'stderr'];
    expect([...found].sort()).toEqual(expected.map((place) => `${text} in ${place}`).sort());
  });

  it('finds the number in a file of the temporary folder, and nothing where there is nothing', () => {
    const places = newPlaces();
    const folders = Object.values(places);
    const before = searchFor(CANARIES, folders, { stderr: '' });
    writeFileSync(join(places.temporary, 'core'), `\0\0${person.numberB}\0`);
    expect([before, searchFor(CANARIES, folders, { stderr: '' })]).toEqual([
      [],
      [`${person.numberB} in core`],
    ]);
  });
});

describe('kazasu read', () => {
  it('tells a person’s record on standard output alone, and keeps nothing of it', async () => {
    const places = newPlaces();
    const { status, stdout, stderr } = await kazasu([...READ, '--json'], person.numberB, places);
    const { outcome, identity } = JSON.parse(stdout);
    expect([status, outcome, identity.name, identity.address]).toEqual([
      0,
      'accepted',
      person.name,
      person.address,
    ]);
    expect(searchFor(CANARIES, Object.values(places), { stderr })).toEqual([]);
    expect(searchFor([person.numberB], [], { stdout })).toEqual([]);
    expect(filesIn(places.data)).toEqual([]);
  });

  it('tells a phone’s record there too, and keeps nothing of it', async () => {
    const places = newPlaces();
    const read = ['read', '--simulate', 'phone-hanako', '--json'];
    const { status, stdout, stderr } = await kazasu(read, '', places);
    const { outcome, identity } = JSON.parse(stdout);
    expect([status, outcome, identity.name]).toEqual([0, 'accepted', person.name]);
    const canaries = [person.name, person.address, person.birth];
    expect(searchFor(canaries, Object.values(places), { stderr })).toEqual([]);
    expect(searchFor([person.myNumber], [], { stdout })).toEqual([]);
    expect(filesIn(places.data)).toEqual([]);
  });

  it('keeps nothing of a number that was wrong, and tells it to nobody', async () => {
    const places = newPlaces();
    const wrong = '98765432109876';
    const { status, stdout, stderr } = await kazasu(READ, wrong, places);
    expect([status, stdout.split('\n')[0]]).toEqual([
      34,
      'failed: wrong-verification-number K-201, 9 tries left [evaluation, simulated]',
    ]);
    const outputs = { stdout, stderr };
    expect(searchFor([wrong, ...CANARIES], Object.values(places), outputs)).toEqual([]);
  });

  it('prints no object and repeats nothing where the line is not the number', async () => {
    const places = newPlaces();
    const line = `${person.numberB}5`;
    const { status, stdout, stderr } = await kazasu([...READ, '--json'], line, places);
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([
      2,
      '',
      'kazasu: standard input must hold exactly 14 digits',
    ]);
    expect(searchFor(CANARIES, Object.values(places), { stderr })).toEqual([]);
  });
});
