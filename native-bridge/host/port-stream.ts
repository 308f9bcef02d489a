import type { Duplex } from 'node:stream';
import { FrameReader, frameOf } from './message-frames.ts';

/** Where `forkDevice` lays the stream between host and process: after standard input, output and error. */
export const PORT_DESCRIPTOR = 3;

/** Messages over a stream, as either end of a port sees them. */
export interface PortStream {
  post(message: unknown): void;
  /** To be called once. Each message; `undefined`, once, in place of bytes that are none: nothing is heard after it. */
  onMessage(listener: (said: unknown) => void): void;
}

/** A port over a stream. What is said to a process that is gone is lost, and no error. */
export function portOver(stream: Duplex): PortStream {
  const reader = new FrameReader();
  stream.on('error', () => undefined);
  return {
    post(message) {
      if (!stream.writable) return;
      const frame = frameOf(message);
      stream.write(frame, () => frame.fill(0));
    },
    onMessage(listener) {
      stream.on('data', (bytes: Buffer) => {
        const messages = reader.take(bytes);
        if (messages === null) stream.destroy();
        for (const message of messages ?? [undefined]) listener(message);
      });
    },
  };
}
