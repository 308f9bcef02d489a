import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { FAILURE_KINDS } from '../../pipeline/outcome/failure-kinds.ts';
import { WELL } from '../counter/health.fixture.ts';
import { type HealthFacts, type HealthState, healthOf } from '../counter/health.ts';
import { SELF_CHECK_PROBLEMS } from '../counter/self-check-result.ts';
import { serveHealth } from './health-server.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const FOLDER = new URL('operations/', DOCS);
const textOf = (name: string, from = FOLDER) => readFileSync(new URL(name, from), 'utf8');
const PAGE = textOf('operations.md', DOCS);

const STATES = {
  usable: 200,
  starting: 503,
  training: 503,
  trouble: 503,
  closed: 503,
} as const satisfies Record<HealthState, number>;

describe('the page about operations', () => {
  it('shows an answer as it is', () => {
    const example = JSON.parse(/```json\n(.+?)```/s.exec(PAGE)?.[1] ?? 'null');
    const checked = { at: new Date(), problems: [], warnings: [] };
    const answer = healthOf({ ...WELL, lastSelfCheck: checked });
    const { upSince, lastSelfCheck } = answer;
    const at = lastSelfCheck?.at;
    expect({ ...example, upSince, lastSelfCheck: { ...example.lastSelfCheck, at } }).toEqual(
      answer,
    );
  });

  it('names every state with its status', () => {
    const rows = [...PAGE.matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)].map(([, state, status]) => [
      state,
      Number(status),
    ]);
    expect(rows).toEqual(Object.entries(STATES));
  });

  it('names every problem of a self-check with its code, and which close a kiosk', () => {
    const rows = [...PAGE.matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| (K-\d+) \| (.+?) \|/gm)];
    const told = rows.flatMap(([, names = '', code, does]) =>
      [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => [
        name,
        code,
        does === 'closes a kiosk',
      ]),
    );
    const kinds: Readonly<Record<string, { code: string }>> = FAILURE_KINDS;
    const meant = Object.entries(SELF_CHECK_PROBLEMS).map(([name, { closes }]) => {
      const code = name === 'clock-set-back' ? 'K-110' : 'K-901';
      return [name, kinds[name]?.code ?? code, closes];
    });
    expect(told.sort()).toEqual(meant.sort());
  });

  it('has a step for every code of the counter’s own equipment', () => {
    const codes = Object.values(FAILURE_KINDS).map(({ code }) => code);
    const own = codes.filter((code) => /^K-(1|9)/.test(code) && code !== 'K-106');
    expect(own.filter((code) => !PAGE.includes(code))).toEqual([]);
  });

  it('links to every example, and to none that is not there', () => {
    const linked = [...PAGE.matchAll(/\]\(operations\/([^)]+)\)/g)].map(([, name]) => name);
    expect([...new Set(linked)].sort()).toEqual(readdirSync(FOLDER).sort());
  });
});

/** What the script asks with, on a machine that has no curl; one that has it takes its own. */
const ASK = `#!/bin/sh
for url; do :; done
exec '${process.execPath}' -e "fetch('$url').then((r) => r.text()).then((t) => process.stdout.write(t), () => process.exit(7))"
`;

/** A script of the folder: its exit status and what it said. */
function run(name: string, ...args: readonly string[]): Promise<[number, string]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'curl'), ASK, { mode: 0o755 });
  const env = { PATH: `${process.env['PATH']}:${folder}` };
  return new Promise((resolve) => {
    execFile('sh', [fileURLToPath(new URL(name, FOLDER)), ...args], { env }, (error, stdout) =>
      resolve([typeof error?.code === 'number' ? error.code : 0, stdout.trim()]),
    );
  });
}

describe('the examples', () => {
  it('are scripts that the shell understands', async () => {
    const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.sh'));
    const found = await Promise.all(
      scripts.map(
        (name) =>
          new Promise((resolve) => {
            const path = fileURLToPath(new URL(name, FOLDER));
            execFile('sh', ['-n', path], (error) => resolve(error === null ? null : name));
          }),
      ),
    );
    expect([scripts.length, found.filter((name) => name !== null)]).toEqual([3, []]);
  });

  it('let the kiosk’s user at the reader and nobody else, and say nothing about other things', () => {
    type Rule = (action: { id: string }, subject: { user: string }) => string;
    const rules: Rule[] = [];
    const Result = { YES: 'yes', NO: 'no', NOT_HANDLED: 'not handled' };
    const polkit = { Result, addRule: (rule: Rule) => rules.push(rule) };
    runInNewContext(textOf('50-kazasu-reader.rules'), { polkit });
    const ask = (id: string, user: string) => rules.map((rule) => rule({ id }, { user }));
    const card = 'org.debian.pcsc-lite.access_card';
    expect([
      ask(card, 'kazasu'),
      ask('org.debian.pcsc-lite.access_pcsc', 'kazasu'),
      ask(card, 'somebody'),
      ask('org.freedesktop.login1.reboot', 'somebody'),
    ]).toEqual([['yes'], ['yes'], ['no'], ['not handled']]);
  });

  it('ask health, and say by their exit status what is to be done', async () => {
    const facts: readonly Partial<HealthFacts>[] = [
      {},
      { lastSelfCheck: { at: new Date(), problems: [], warnings: ['certificate-ends'] } },
      { training: true },
      { problems: ['reader-missing'], readers: 0 },
      { closed: true },
    ];
    let now = WELL;
    const server = await serveHealth(0, () => healthOf(now));
    if (!server.ok) throw new Error(server.failure);
    const port = String(server.value.port);
    const told: [number, string][] = [];
    for (const each of facts) {
      now = { ...WELL, ...each };
      told.push(await run('ask-health.sh', port));
    }
    server.value.close();
    told.push(await run('ask-health.sh', port));
    const other = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    told.push(await run('ask-health.sh', String((other.address() as AddressInfo).port)));
    other.close();
    expect(told.map(([status, said]) => [status, said.slice(0, 30)])).toEqual([
      [0, 'kazasu: usable'],
      [1, 'kazasu: usable, with a warning'],
      [1, 'kazasu: practice (練習) is on'],
      [2, expect.stringMatching(/^kazasu: trouble: /)],
      [2, expect.stringMatching(/^kazasu: closed: /)],
      [3, expect.stringMatching(/^kazasu: no answer on port/)],
      [3, expect.stringMatching(/^kazasu: another program/)],
    ]);
  });
});
