import { wipeCode } from '../../pipeline/card/card-code.ts';
import type { PipelineContext } from '../../pipeline/context.ts';
import type { LuminanceFrame } from '../../pipeline/device-port/luminance-frame.ts';
import type { DevicePort, HostMessage } from '../../pipeline/device-port/messages.ts';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { contactByQr } from '../../pipeline/mdoc/read/contact.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import type { PictureTools } from '../../pipeline/reading/picture-tools.ts';
import { failedReport, type ReadReport } from '../../pipeline/reading/report.ts';
import { lookForQr } from '../qr/look-for-qr.ts';
import { type AnswerMessage, ReadingSession, type SessionEnd } from './reading-session.ts';

/** How often a living process says so: a driver call that blocks it silences it. */
const ALIVE_MS = 250;

/** What a device process is made of; the simulator gives other readers and keeps the rest. */
export interface DeviceParts {
  readonly port: DevicePort;
  readonly source: ReaderSource;
  readonly context: PipelineContext;
  readonly tools: PictureTools;
}

/**
 * Serves the device side of the port: passes news on, and runs one session per `read`. Sessions on
 * different readers run side by side and share nothing but the port; one that follows another on the
 * same reader waits until that one has let go of it, or until it is itself stopped.
 */
export function serveDevice(parts: DeviceParts): void {
  const { port, source } = parts;
  const readers = new Set<string>();
  const sessions = new Map<number, ReadingSession>();
  const lastOn = new Map<string, Promise<void>>();
  // Before the drivers are asked for anything: one that hangs at once is found out as soon as any other.
  live();
  setInterval(live, ALIVE_MS).unref();
  source.start((event) => {
    passOn(event);
    for (const session of sessions.values()) session.heard(event);
  });
  port.onMessage((message) => {
    if (message.type === 'read') begin(message);
    else if (message.type === 'look-at-qr') lookAtQr(message);
    else if (message.type === 'look-at-frame') lookAtFrame(message.frame);
    else if (message.type !== 'simulate') handOver(message);
  });

  function live(): void {
    port.post({ type: 'alive', rss: process.memoryUsage.rss() });
  }

  function passOn(event: ReaderEvent): void {
    if (event.type !== 'reader') {
      port.post(event);
      return;
    }
    if (event.attached) readers.add(event.name);
    else readers.delete(event.name);
    port.post({ type: 'readers', readers: [...readers].sort() });
  }

  function handOver(message: AnswerMessage): void {
    const session = sessions.get(message.readId);
    if (session !== undefined) session.take(message);
    else if (message.type === 'code') wipeCode(message.code);
  }

  function lookAtQr({ readId, qr }: Extract<HostMessage, { type: 'look-at-qr' }>): void {
    const contact = contactByQr(qr);
    if (contact.ok) return;
    const report: ReadReport = { ...failedReport(contact.failure, ''), medium: 'mdoc' };
    port.post({ type: 'report', readId, report });
    port.post({ type: 'released', readId });
  }

  function lookAtFrame(frame: LuminanceFrame): void {
    lookForQr(frame).then((qr) => port.post({ type: 'frame-looked-at', qr }));
  }

  function begin(message: Extract<HostMessage, { type: 'read' }>): void {
    const { readId, reader } = message;
    const session = new ReadingSession(message, parts);
    sessions.set(readId, session);
    const before = lastOn.get(reader) ?? Promise.resolve();
    const done = Promise.race([before, session.stopped])
      .then(() => session.run())
      .catch(() => broken(reader))
      .then(({ report, released }) => {
        sessions.delete(readId);
        port.post({ type: 'report', readId, report });
        return released;
      })
      .then(() => port.post({ type: 'released', readId }));
    lastOn.set(
      reader,
      before.then(() => done),
    );
  }
}

function broken(reader: string): SessionEnd {
  const report = failedReport(failure('internal-error', { at: 'device' }), reader);
  return { report, released: Promise.resolve() };
}
