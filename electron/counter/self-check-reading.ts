import {
  type ClientMessage,
  DeviceClient,
  type DeviceHandle,
} from '../../native-bridge/host/device-client.ts';
import { JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import { conclude } from '../../pipeline/reading/conclude.ts';
import type { CounterTrust, ReadOrder } from '../../pipeline/reading/read-order.ts';
import type { ReadReport } from '../../pipeline/reading/report.ts';
import type { Probe } from './self-check-probes.ts';
import type { SelfCheckProblem } from './self-check-result.ts';

/** All probes take about two seconds; a machine that is updated meanwhile takes longer. */
const LIMIT_MS = 120_000;

/** With what the simulator is started, for what its media are read, and against which keys. */
export interface ProbedReading {
  readonly launch: () => DeviceHandle;
  readonly purpose: Purpose;
  readonly trust: CounterTrust;
}

/** Whether a reading ended as it has to. What was not read did not. */
export function isAsExpected({ expect }: Probe, purpose: Purpose, report: ReadReport): boolean {
  const { outcome, identity, checks } = conclude(purpose, report);
  if ('name' in expect) return outcome === 'accepted' && identity?.name === expect.name;
  const found = checks.find(({ id }) => id === expect.fails);
  return outcome === 'refused' && found?.status === 'failed';
}

/**
 * Reads every probe once, in a simulator of its own: nothing of it reaches a reception or a screen. Gives
 * what was not as it has to be; all that is left where the simulator dies or takes too long.
 */
export function readProbes(
  probes: readonly Probe[],
  reading: ProbedReading,
): Promise<readonly SelfCheckProblem[]> {
  const { launch, purpose } = reading;
  return new Promise((resolve) => {
    const found = new Set<SelfCheckProblem>();
    let index = -1;
    const client = new DeviceClient(launch, heard);
    const limit = setTimeout(end, LIMIT_MS);
    client.start();

    function heard(message: ClientMessage): void {
      if (message.type === 'readers' && message.readers.length > 0 && index === -1) layNext();
      else if (message.type === 'medium' && message.present) read(message.reader);
      else if (message.type === 'code-wanted') answer(message.readId);
      else if (message.type === 'report') judge(message.readId, message.report);
      else if (message.type === 'released') layNext();
      else if (message.type === 'lost') end();
    }

    function layNext(): void {
      index++;
      const probe = probes[index];
      if (probe === undefined) end();
      else client.send({ type: 'simulate', put: probe.id });
    }

    function read(reader: string): void {
      client.send({ type: 'read', readId: index, reader, order: orderOf(reading) });
    }

    function answer(readId: number): void {
      const digits = Uint8Array.from(Buffer.from(probes[readId]?.number ?? ''));
      client.send({ type: 'code', readId, code: { route: 'b', digits } });
    }

    function judge(readId: number, report: ReadReport): void {
      const probe = probes[readId];
      if (probe !== undefined && !isAsExpected(probe, purpose, report)) found.add(probe.problem);
    }

    function end(): void {
      clearTimeout(limit);
      client.stop();
      for (const { problem } of probes.slice(Math.max(0, index))) found.add(problem);
      resolve([...found]);
    }
  });
}

function orderOf({ purpose, trust }: ProbedReading): ReadOrder {
  const phone = { type: JAPANESE_MNC, trust: trust.documents, identity: null, qr: null };
  return { purpose, route: 'b', anchors: trust.cards, phone, extended: true };
}
