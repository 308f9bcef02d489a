import { writeFileSync } from 'node:fs';
import { DeviceClient } from '../../native-bridge/host/device-client.ts';
import { DEVICE_PROCESS, forkDevice } from '../../native-bridge/host/fork-device.ts';
import type { CardCode } from '../../pipeline/card/card-code.ts';
import { type Conclusion, conclude, exitStatus } from '../../pipeline/reading/conclude.ts';
import { failedReport, type ReadReport } from '../../pipeline/reading/report.ts';
import { UsageError } from '../usage.ts';
import { AwaitedReading } from './await-reading.ts';
import { type ReadArguments, readArguments } from './read-arguments.ts';
import { readSecret } from './read-secret.ts';
import { loadReadSetting, type ReadSetting } from './read-setting.ts';
import { resultJson } from './result-json.ts';
import { resultText } from './result-text.ts';

const SIMULATOR = new URL('../../fixtures/virtual/simulator-process.ts', import.meta.url);

/** `kazasu read`: one medium, one object, one exit status (design 6). */
export async function runRead(args: readonly string[]): Promise<number> {
  const words = readArguments(args);
  await checkCase(words.simulate);
  const setting = await loadReadSetting(words);
  if (!setting.ok) {
    const { failure } = setting;
    const conclusion = concludeFailed(failedReport(failure, words.reader ?? ''));
    process.stderr.write(`kazasu: ${failure.at ?? failure.kind}\n`);
    return print(conclusion, words, words.purpose ?? '');
  }
  const code = words.route === null ? null : await readSecret(words.route);
  const report = await read(words, setting.value, code);
  setting.value.learnt.learn(report.link.reader, report.extended);
  const conclusion = conclude(setting.value.purpose, report);
  savePortrait(conclusion, words.portrait);
  return print(conclusion, words, setting.value.purpose.id);
}

async function read(
  words: ReadArguments,
  { purpose, anchors, learnt }: ReadSetting,
  code: CardCode | null,
): Promise<ReadReport> {
  const entry = words.simulate === null ? DEVICE_PROCESS : SIMULATOR;
  const reading = new AwaitedReading({
    reader: words.reader,
    code,
    confirmLastTry: words.confirmLastTry,
    timeoutMs: words.timeoutMs,
    order: (reader) => ({
      purpose,
      anchors,
      route: words.route,
      extended: words.simulate === null ? learnt.extended(reader) : null,
    }),
    send: (message) => client.send(message),
    tell: (line, passing = false) => {
      if (!passing || process.stderr.isTTY) process.stderr.write(`kazasu: ${line}\n`);
    },
  });
  const client = new DeviceClient(
    () => forkDevice(entry),
    (message) => reading.take(message),
  );
  const interrupt = () => reading.cancel();
  process.on('SIGINT', interrupt);
  client.start();
  if (words.simulate !== null) client.send({ type: 'simulate', put: words.simulate });
  try {
    return await reading.report;
  } finally {
    process.off('SIGINT', interrupt);
    client.stop();
  }
}

async function checkCase(name: string | null): Promise<void> {
  if (name === null) return;
  const { CASES } = await import('../../fixtures/virtual/cases/cases.ts');
  if (CASES.has(name)) return;
  throw new UsageError(
    `--simulate: there is no ${name}; there are ${[...CASES.keys()].join(', ')}`,
  );
}

function concludeFailed(report: ReadReport): Conclusion {
  const { medium, checks, link, failure } = report;
  const nothing = { identity: null, missing: [], validity: null, notices: [], asks: [] };
  return { outcome: 'failed', medium, checks, link, failure, ...nothing };
}

/** Only into the file that the operator names, and only of a person that is shown (design rule 9). */
function savePortrait({ identity }: Conclusion, file: string | null): void {
  if (file === null || identity?.portrait === undefined) return;
  writeFileSync(file, identity.portrait.bytes, { mode: 0o600 });
}

function print(conclusion: Conclusion, { json }: ReadArguments, purposeId: string): number {
  const text = json
    ? `${JSON.stringify(resultJson(conclusion, purposeId))}\n`
    : resultText(conclusion);
  process.stdout.write(text);
  if (conclusion.failure?.at) process.stderr.write(`kazasu: ${conclusion.failure.at}\n`);
  return exitStatus(conclusion);
}
