import { vi } from 'vitest';
import type { ClientMessage } from '../../native-bridge/host/device-client.ts';
import type { HostMessage } from '../../pipeline/device-port/messages.ts';
import { JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import { PURPOSE } from '../../pipeline/reception/reception.fixture.ts';
import { AwaitedReading, type ReadingTask } from './await-reading.ts';

export const UP: ClientMessage = { type: 'service', state: 'up' };
export const DOWN: ClientMessage = { type: 'service', state: 'pcsc-service-down' };
export const ATTACHED: ClientMessage = { type: 'readers', readers: ['A', 'B'] };
export const NONE: ClientMessage = { type: 'readers', readers: [] };
export const laid = (reader: string): ClientMessage => ({ type: 'medium', reader, present: true });
const phone = {
  ...{ type: JAPANESE_MNC, trust: { anchors: [], crls: [] }, identity: null, qr: null },
} as const;
const order = { purpose: PURPOSE, route: 'b', anchors: [], phone, extended: null } as const;
export const readA = { type: 'read', readId: 1, reader: 'A', order } as const;

/** A reading that was begun: what it sends and says, and how it ended if it did. */
export function begin(more: Partial<ReadingTask> = {}) {
  const sent: HostMessage[] = [];
  const told: string[] = [];
  const ended: unknown[] = [];
  const reading = new AwaitedReading({
    reader: null,
    code: null,
    confirmLastTry: false,
    timeoutMs: 120_000,
    order: () => order,
    // A port clones what it is given: what is wiped afterwards was sent nevertheless.
    send: (message) => sent.push(structuredClone(message)),
    tell: (line, passing = false) => told.push(passing ? `(${line})` : line),
    ...more,
  });
  reading.report.then(({ failure, link }) => ended.push(failure?.kind ?? 'read', link.reader));
  const take = (...messages: readonly ClientMessage[]) => {
    for (const message of messages) reading.take(message);
  };
  return { reading, sent, told, ended, take };
}

/** Lets so much time pass, and what waits for it happen. */
export function pass(ms: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(ms);
}
