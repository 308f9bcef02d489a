import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import type { DeviceHandle } from './device-client.ts';
import { SILENCE_LIMIT_MS } from './device-limits.ts';

/** A process that says and does what a test tells it to. */
export class FakeDevice implements DeviceHandle {
  readonly heard: HostMessage[] = [];
  readonly silenceLimitMs: number;
  kills = 0;
  say: (message: DeviceMessage) => void = () => undefined;
  /** What one says that is not ours any more. */
  babble: (said: unknown) => void = () => undefined;
  exit: () => void = () => undefined;

  constructor(silenceLimitMs: number = SILENCE_LIMIT_MS) {
    this.silenceLimitMs = silenceLimitMs;
  }

  post(message: HostMessage): void {
    // A port clones what it carries: what the host wipes afterwards was sent nevertheless.
    this.heard.push(structuredClone(message));
  }

  onMessage(listener: (said: unknown) => void): void {
    this.say = listener;
    this.babble = listener;
  }

  onExit(listener: () => void): void {
    this.exit = listener;
  }

  kill(): void {
    this.kills++;
    // A killed process ends a moment later, as a real one does.
    setTimeout(this.exit, 5);
  }
}
