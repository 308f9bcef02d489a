import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { loadPageFiles, type PageFile, servePage } from './page-files.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const INDEX: PageFile = { type: 'text/html', bytes: Buffer.from('<!doctype html>') };
const SCRIPT: PageFile = { type: 'text/javascript', bytes: Buffer.from('1') };
const FILES = new Map([
  ['/index.html', INDEX],
  ['/assets/app.js', SCRIPT],
]);

/** The product's own scheme, and one that the parser treats as it treats the web's. */
const ORIGINS = ['receiver://app', 'https://receiver.invalid'];

const NOT_THERE = [
  '/none',
  '/assets',
  '/assets/',
  '/index.html/',
  '/INDEX.HTML',
  '/index.html%20',
  '/index.html%00',
  '/index.html%00.js',
  '/%00',
  '//index.html',
  '/../index.htm',
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..%2f..%2fetc%2fpasswd',
  '/assets/%2e%2e%5cindex.html',
  '/..\\..\\etc\\passwd',
  '/\\etc\\passwd',
  '/file:///etc/passwd',
  '/__proto__',
  '/constructor',
  // The list itself is no file of the page.
  '/manifest.json',
];

const headersOf = (response: Response) => Object.fromEntries(response.headers);

describe.each(ORIGINS)('the page at %s', (origin) => {
  const serve = servePage(FILES, origin);
  const ask = (address: string, method = 'GET') => serve(new Request(address, { method }));

  it.each([
    ['/', INDEX],
    ['/index.html', INDEX],
    ['/index.html?a=/none#b', INDEX],
    ['/assets/../index.html', INDEX],
    ['/assets/app.js', SCRIPT],
  ])('answers %s with its file, under the type of the list', async (path, file) => {
    const response = await ask(`${origin}${path}`);
    expect([response.status, headersOf(response), await response.text()]).toEqual([
      200,
      { ...SECURITY_HEADERS, 'content-type': file.type },
      String(file.bytes),
    ]);
  });

  it.each(NOT_THERE)('has nothing at %s', async (path) => {
    const response = await ask(`${origin}${path}`);
    expect([response.status, headersOf(response), await response.text()]).toEqual([
      404,
      SECURITY_HEADERS,
      '',
    ]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])(
    'takes no %s, whether the file is there or not',
    async (method) => {
      const answers = await Promise.all(
        ['/index.html', '/none'].map((path) => ask(`${origin}${path}`, method)),
      );
      expect(answers.map((response) => [response.status, headersOf(response)])).toEqual(
        answers.map(() => [405, SECURITY_HEADERS]),
      );
    },
  );

  it('answers for no other origin, in any method', async () => {
    const foreign = [
      'receiver://app.evil/index.html',
      'receiver://appx/index.html',
      'receiver://evil.app/index.html',
      'receiver://app:1/index.html',
      'receivers://app/index.html',
      'https://receiver.invalid.evil/index.html',
      'https://receiver.invalid:444/index.html',
      'http://receiver.invalid/index.html',
      'https://example.invalid/index.html',
      'file:///index.html',
      'data:text/html,x',
      'about:blank',
    ];
    const answers = await Promise.all(
      foreign.flatMap((address) => ['GET', 'POST'].map((method) => ask(address, method))),
    );
    const wrong = answers.filter(({ status }) => status !== 403);
    const bare = answers.filter(
      (response) =>
        JSON.stringify(headersOf(response)) !== JSON.stringify(headersOf(answers[0] ?? response)),
    );
    expect([wrong, bare, answers[0] && headersOf(answers[0])]).toEqual([[], [], SECURITY_HEADERS]);
  });

  it('answers the loads of a busy day, and refuses a page that asks without end', async () => {
    const own = servePage(FILES, origin);
    const statuses = await Promise.all(
      Array.from({ length: 1000 }, async () => (await own(new Request(`${origin}/`))).status),
    );
    expect(statuses.slice(0, 100)).toEqual(Array(100).fill(200));
    // A few more are answered on a slow machine: the budget grows with the time that this takes.
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(500);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });

  it('gives each answer bytes of its own: none can change the next', async () => {
    const first = new Uint8Array(await (await ask(`${origin}/`)).arrayBuffer());
    first.fill(0);
    expect(await (await ask(`${origin}/`)).text()).toBe(String(INDEX.bytes));
  });
});

describe('the files of the page', () => {
  /** A built page with these files beside its list. */
  function built(manifest: object, files: Readonly<Record<string, string>>) {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'assets'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    return pathToFileURL(join(folder, 'manifest.json'));
  }

  const entry = { type: 'text/html', file: 'index.html' };

  it('are those that the list names, and nothing that merely lies beside them', () => {
    const files = loadPageFiles(
      built(
        { '/index.html': entry, '/a.js': { type: 'text/javascript', file: 'assets/a.1.js' } },
        { 'index.html': 'page', 'assets/a.1.js': 'script', 'assets/secret.js': 'secret' },
      ),
    );
    const found = [...files].map(([path, { type, bytes }]) => [
      path,
      type,
      Buffer.from(bytes).toString(),
    ]);
    expect(found).toEqual([
      ['/index.html', 'text/html', 'page'],
      ['/a.js', 'text/javascript', 'script'],
    ]);
  });

  it('are all there, or the program does not start', () => {
    expect(() => loadPageFiles(built({ '/index.html': entry }, {}))).toThrow('ENOENT');
  });
});

it('a page that asks without end is told once, and leaves room for the one that follows it', async () => {
  const told: string[] = [];
  const serve = servePage(FILES, 'https://receiver.invalid', () => told.push('flooded'));
  const ask = async (path: string) =>
    (await serve(new Request(`https://receiver.invalid${path}`))).status;
  // Until it is ended, as the host does when it is told.
  for (let n = 0; n < 5000 && told.length === 0; n++) await ask('/none');
  expect([told, await ask('/'), await ask('/assets/app.js')]).toEqual([['flooded'], 200, 200]);
});
