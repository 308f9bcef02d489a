import type { PipelineContext } from '../../pipeline/context.ts';
import type { DevicePort, HostMessage } from '../../pipeline/device-port/messages.ts';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import type { PictureTools } from '../../pipeline/reading/card-pictures.ts';
import { ReadingSession } from './reading-session.ts';

/** How often a living process says so: a driver call that blocks it silences it. */
const ALIVE_MS = 500;

/** What a device process is made of; the simulator gives other readers and keeps the rest. */
export interface DeviceParts {
  readonly port: DevicePort;
  readonly source: ReaderSource;
  readonly context: PipelineContext;
  readonly tools: PictureTools;
}

/**
 * Serves the device side of the port: passes news on, and runs one session per `read`. Sessions on
 * different readers run side by side and share nothing but the port.
 */
export function serveDevice(parts: DeviceParts): void {
  const { port, source } = parts;
  const readers = new Set<string>();
  const sessions = new Map<number, ReadingSession>();
  source.start((event) => {
    passOn(event);
    for (const session of sessions.values()) session.heard(event);
  });
  port.onMessage((message) => {
    if (message.type === 'read') begin(message);
    else if (message.type !== 'simulate') sessions.get(message.readId)?.take(message);
  });
  setInterval(() => port.post({ type: 'alive' }), ALIVE_MS).unref();

  function passOn(event: ReaderEvent): void {
    if (event.type !== 'reader') {
      port.post(event);
      return;
    }
    if (event.attached) readers.add(event.name);
    else readers.delete(event.name);
    port.post({ type: 'readers', readers: [...readers] });
  }

  function begin(message: Extract<HostMessage, { type: 'read' }>): void {
    const session = new ReadingSession(message, parts);
    sessions.set(message.readId, session);
    session.run().then((report) => {
      sessions.delete(message.readId);
      port.post({ type: 'report', readId: message.readId, report });
    });
  }
}
