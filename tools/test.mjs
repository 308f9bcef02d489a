import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { inOwnNamespace } from './own-namespace.mjs';

/**
 * Runs every test: sets up what is missing, then the suites one after the other, and closes with one
 * line that counts them all. A suite that ran no test fails the run, and so does a skipped test
 * anywhere but in the suite that may be skipped.
 *
 *     npm test                    everything
 *     npm test -- unit            one or more suites by name
 */
const SUITES = ['unit', 'rules', 'system', 'page', 'package', 'electron'];
/** The only suite that may be skipped as a whole: where Electron's program is not installed. */
const MAY_BE_SKIPPED = ['electron'];

if (!bootstrap('test')) process.exit(1);
const wanted = process.argv.slice(2);
/** The longest files of the system suite, in turn for each part: none waits long for another. */
const LONGEST = [
  'bad-cards',
  'link-faults',
  'phones',
  'service',
  'phone-roads',
  'persons',
  'roads',
  'watchdog',
  'binding-contract',
  'binding-process',
  'screen',
  'views',
];
const PARTS = 3;
/** Suites whose tests open the page. */
const WITH_PAGE = ['system', 'page'];
if (WITH_PAGE.some(isWanted)) await (await import('./build.mjs')).buildPage();
if (isWanted('system')) await (await import('./build.mjs')).buildCommandLine();
const reports = mkdtempSync(join(tmpdir(), 'kazasu-test-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
let sound = true;

for (const suite of SUITES.filter(isWanted)) {
  const started = Date.now();
  const result = await runSuite(suite);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${suite}: ${count(result)} in ${seconds} s`);
  for (const key of Object.keys(totals)) totals[key] += result[key];
  if (result.status !== 0 || result.failed > 0) sound = false;
  if (MAY_BE_SKIPPED.includes(suite)) continue;
  const complaint = complain(result);
  if (complaint) console.log(`${suite}: ${complaint}`);
  if (complaint) sound = false;
}
rmSync(reports, { recursive: true, force: true });
console.log(count(totals));
process.exit(sound ? 0 : 1);

function isWanted(suite) {
  return wanted.length === 0 || wanted.includes(suite);
}

function complain({ passed, failed, skipped }) {
  if (passed + failed === 0) return 'no test ran';
  return skipped > 0 ? 'a test was skipped' : undefined;
}

async function runSuite(suite) {
  const parts = suite === 'system' ? partsOf(join(root, 'tests', 'system')) : [[]];
  const results = await Promise.all(parts.map((files, part) => runPart(suite, files, part)));
  return results.reduce((sum, one) => ({
    status: sum.status || one.status,
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));
}

/** The system suite waits more than it works: its parts run beside each other, each with a pcscd of its own. */
function partsOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const rank = (name) => (LONGEST.indexOf(name.split('.')[0]) + names.length) % names.length;
  const files = names.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
  // There and back again: who got the longest gets the shortest of the next round.
  const partOf = (at) => {
    const round = at % (2 * PARTS);
    return round < PARTS ? round : 2 * PARTS - 1 - round;
  };
  return Array.from({ length: PARTS }, (_, part) =>
    files.filter((_, at) => partOf(at) === part).map((name) => `tests/system/${name}`),
  );
}

async function runPart(suite, files, part) {
  const report = join(reports, `${suite}-${part}.json`);
  const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', suite];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [process.execPath, ...vitest, ...files, ...reporters];
  const [program, ...args] = suite === 'system' ? inOwnNamespace(command) : command;
  const env = {
    ...process.env,
    ...(WITH_PAGE.includes(suite) && { KAZASU_PAGE_BUILT: '1' }),
    ...(suite === 'system' && { KAZASU_OWN_NAMESPACE: '1', KAZASU_COMMAND_LINE_BUILT: '1' }),
  };
  const status = await run(program, args, env, suite === 'system');
  return { status, ...readReport(report) };
}

/** The exit status; what a part said that ran beside another is printed when it is done. */
function run(program, args, env, beside) {
  const stdio = beside ? ['inherit', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(program, args, { cwd: root, env, stdio });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status ?? 1);
    });
  });
}

function readReport(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const json = JSON.parse(readFileSync(report, 'utf8'));
  const broken = json.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + broken.length,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

function count({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
