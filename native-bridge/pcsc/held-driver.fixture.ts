/// <reference path="./nfc-pcsc.d.ts" />
import { EventEmitter } from 'node:events';

type Call = { name: string; done: (error?: Error | null, value?: never) => void; data?: Buffer };

/** pcsclite's reader, whose calls come back when a test says so: the driver is the one part that cannot run. */
export class HeldDriver extends EventEmitter {
  readonly name = 'Driver';
  connected = true;
  readonly SCARD_SHARE_EXCLUSIVE = 1;
  readonly SCARD_PROTOCOL_T0 = 1;
  readonly SCARD_PROTOCOL_T1 = 2;
  readonly SCARD_UNPOWER_CARD = 2;
  readonly SCARD_STATE_PRESENT = 0x20;
  readonly calls: Call[] = [];
  connects: (Error | number | 'never')[] = [];

  connect(_options: unknown, done: (error?: Error | null, protocol?: number) => void): void {
    const answer = this.connects.shift() ?? 2;
    this.calls.push({ name: 'connect', done });
    if (answer instanceof Error) done(answer);
    else if (answer !== 'never') done(null, answer);
  }

  transmit(data: Buffer, _most: number, _protocol: number, done: Call['done']): void {
    this.calls.push({ name: 'transmit', done, data });
  }

  disconnect(disposition: number, done: (error?: Error | null) => void): void {
    this.calls.push({ name: `disconnect ${disposition}`, done });
  }

  /** The last call comes back. */
  answer(value: Buffer | Error): void {
    const call = this.calls.at(-1);
    if (value instanceof Error) call?.done(value);
    else call?.done(null, value as never);
  }

  get names(): string[] {
    return this.calls.map(({ name }) => name);
  }
}
