/// <reference path="./nfc-pcsc.d.ts" />
import { EventEmitter } from 'node:events';
import type { PcscliteReader } from 'nfc-pcsc';
import type { HeldBinding, HeldConnect } from '../held-binding.fixture.ts';
import { pcscliteConnection } from './pcsclite-connection.ts';

type Call = { name: string; done: (error?: Error | null, value?: never) => void; data?: Buffer };

const REMOVED = new Error('SCardTransmit error: card was removed. (0x80100069)');
const BUSY = new Error('SCardConnect error: sharing violation. (0x8010000b)');
const NAMES: Readonly<Record<string, string>> = { 'disconnect 2': 'unpower' };

/** pcsclite's reader with held calls. */
class HeldDriver extends EventEmitter {
  readonly name = 'Driver';
  connected = true;
  readonly SCARD_SHARE_EXCLUSIVE = 1;
  readonly SCARD_PROTOCOL_T0 = 1;
  readonly SCARD_PROTOCOL_T1 = 2;
  readonly SCARD_UNPOWER_CARD = 2;
  readonly SCARD_STATE_PRESENT = 0x20;
  readonly calls: Call[] = [];
  readonly connects: HeldConnect[] = [];
  throws = false;

  connect(_options: unknown, done: (error?: Error | null, protocol?: number) => void): void {
    const answer = this.connects.shift() ?? 'open';
    this.calls.push({ name: 'connect', done });
    if (answer === 'busy') done(BUSY);
    else if (answer === 'open') done(null, 2);
  }

  transmit(data: Buffer, _most: number, _protocol: number, done: Call['done']): void {
    const throws = this.throws;
    this.throws = false;
    if (throws) throw new TypeError('not a buffer');
    this.calls.push({ name: 'transmit', done, data });
  }

  disconnect(disposition: number, done: (error?: Error | null) => void): void {
    this.calls.push({ name: `disconnect ${disposition}`, done });
  }
}

/** nfc-pcsc's way to a reader, on a driver whose calls a test holds. */
export function heldPcsclite(): HeldBinding {
  const driver = new HeldDriver();
  return {
    connection: pcscliteConnection(driver as unknown as PcscliteReader),
    connects: driver.connects,
    get names() {
      return driver.calls.map(({ name }) => NAMES[name] ?? name);
    },
    get command() {
      return driver.calls.findLast(({ data }) => data !== undefined)?.data ?? new Uint8Array(0);
    },
    get connected() {
      return driver.connected;
    },
    answer(value) {
      const call = driver.calls.at(-1);
      if (value === 'removed') call?.done(REMOVED);
      else call?.done(null, Buffer.from(value) as never);
    },
    throwNext() {
      driver.throws = true;
    },
  };
}
