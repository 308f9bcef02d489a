import { extname } from 'node:path';
import { DeviceClient } from '../../native-bridge/host/device-client.ts';
import { deviceProcess } from '../../native-bridge/host/device-entry.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';
import type { CardCode } from '../../pipeline/card/card-code.ts';
import { JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import { type Conclusion, conclude, exitStatus } from '../../pipeline/reading/conclude.ts';
import { failedReport, type ReadReport } from '../../pipeline/reading/report.ts';
import { quote } from '../quote.ts';
import { UsageError } from '../usage.ts';
import { AwaitedReading, READ_ID } from './await-reading.ts';
import { checkPortraitFile, savePortrait } from './portrait-file.ts';
import { type ReadArguments, readArguments } from './read-arguments.ts';
import { readQrText, readSecret } from './read-secret.ts';
import { choosePurpose, loadReadSetting, type ReadSetting } from './read-setting.ts';
import { resultJson } from './result-json.ts';
import { resultText } from './result-text.ts';

const SIMULATOR = new URL(
  `../../fixtures/virtual/simulator-process${extname(import.meta.url)}`,
  import.meta.url,
);

/** How long a phone is given to hear that the session is over, once its record is here. */
const RELEASE_LIMIT_MS = 1500;

/** The person is told, but something that was asked for could not be done (as for K-9xx). */
const EXIT_PROGRAM = 1;

/** `kazasu read`: one medium, one object, one exit status (design 6). */
export async function runRead(args: readonly string[]): Promise<number> {
  const words = readArguments(args);
  await checkCase(words.simulate);
  checkPortraitFile(words.portrait);
  const purpose = choosePurpose(words);
  if (!purpose.ok) return print(endedBefore(purpose.failure, words), words, words.purpose);
  const setting = await loadReadSetting(words, purpose.value);
  if (!setting.ok) return print(endedBefore(setting.failure, words), words, purpose.value.id);
  const code = words.route === null ? null : await readSecret(words.route);
  const qr = words.qr ? await readQrText() : null;
  const report = linkedBy(words, await read(words, setting.value, code, qr));
  if (words.simulate === null) setting.value.learnt.learn(report.link.reader, report.extended);
  const conclusion = conclude(purpose.value, report);
  const unsaved = savePortrait(conclusion.identity, words.portrait);
  const status = print(conclusion, words, purpose.value.id);
  if (unsaved === null) return status;
  process.stderr.write(`kazasu: ${unsaved}\n`);
  return EXIT_PROGRAM;
}

async function read(
  words: ReadArguments,
  { purpose, trust, identity, learnt, binding }: ReadSetting,
  code: CardCode | null,
  qr: string | null,
): Promise<ReadReport> {
  const entry = words.simulate === null ? deviceProcess(binding) : SIMULATOR;
  const reading = new AwaitedReading({
    reader: words.reader,
    code,
    confirmLastTry: words.confirmLastTry,
    timeoutMs: words.timeoutMs,
    order: (reader) => ({
      purpose,
      anchors: trust.cards,
      phone: { type: JAPANESE_MNC, trust: trust.documents, identity, qr },
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
  if (qr !== null) client.send({ type: 'look-at-qr', readId: READ_ID, qr });
  try {
    const report = await reading.report;
    await reading.released(RELEASE_LIMIT_MS);
    return report;
  } finally {
    process.off('SIGINT', interrupt);
    client.stop();
  }
}

async function checkCase(name: string | null): Promise<void> {
  if (name === null) return;
  const { mediaNames, usualNames } = await import('../../fixtures/virtual/cases/media.ts');
  if (mediaNames.includes(name)) return;
  throw new UsageError(
    `--simulate: there is no ${quote(name)}; there are ${usualNames.join(', ')}, and ` +
      `${mediaNames.length - usualNames.length} hostile phones (fixtures/virtual/cases)`,
  );
}

function endedBefore(failure: Failure, words: ReadArguments): Conclusion {
  const report = linkedBy(words, failedReport(failure, words.reader ?? ''));
  const { medium, checks, link } = report;
  const nothing = { identity: null, missing: [], validity: null, notices: [], asks: [] };
  return { outcome: 'failed', medium, checks, link, failure, ...nothing };
}

/** A reading that never reached the simulator was nevertheless none of a real reader. */
function linkedBy({ simulate }: ReadArguments, report: ReadReport): ReadReport {
  if (simulate === null) return report;
  return { ...report, link: { ...report.link, transport: 'simulated' } };
}

function print(conclusion: Conclusion, { json }: ReadArguments, purposeId: string | null): number {
  const text = json
    ? `${JSON.stringify(resultJson(conclusion, purposeId))}\n`
    : resultText(conclusion);
  process.stdout.write(text);
  if (conclusion.failure?.at) process.stderr.write(`kazasu: ${conclusion.failure.at}\n`);
  return exitStatus(conclusion);
}
