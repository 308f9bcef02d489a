import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import type { DeviceHandle } from './device-client.ts';

/** A process that says and does what a test tells it to. */
export class FakeDevice implements DeviceHandle {
  readonly heard: HostMessage[] = [];
  kills = 0;
  say: (message: DeviceMessage) => void = () => undefined;
  exit: () => void = () => undefined;

  post(message: HostMessage): void {
    // A port clones what it carries: what the host wipes afterwards was sent nevertheless.
    this.heard.push(structuredClone(message));
  }

  onMessage(listener: (message: DeviceMessage) => void): void {
    this.say = listener;
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
