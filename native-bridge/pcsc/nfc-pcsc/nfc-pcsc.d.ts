/** The parts of nfc-pcsc 0.8.1 and of the pcsclite 1.0.1 under it that we use (neither has types). */
declare module 'nfc-pcsc' {
  import type { EventEmitter } from 'node:events';

  /** pcsclite's reader: share mode and disposition are ours to choose (facts/pcsc.md 5). */
  export interface PcscliteReader extends EventEmitter {
    readonly name: string;
    connected: boolean;
    readonly SCARD_SHARE_EXCLUSIVE: number;
    readonly SCARD_PROTOCOL_T0: number;
    readonly SCARD_PROTOCOL_T1: number;
    readonly SCARD_UNPOWER_CARD: number;
    readonly SCARD_STATE_PRESENT: number;
    connect(
      options: { share_mode: number; protocol: number },
      done: (error?: Error | null, protocol?: number) => void,
    ): void;
    disconnect(disposition: number, done: (error?: Error | null) => void): void;
    transmit(
      command: Buffer,
      longestAnswer: number,
      protocol: number,
      done: (error: Error | null, answer: Buffer) => void,
    ): void;
  }

  export interface Reader extends EventEmitter {
    readonly name: string;
    readonly reader: PcscliteReader;
    autoProcessing: boolean;
    connect(): Promise<unknown>;
  }

  export class NFC extends EventEmitter {
    close(): void;
  }
}
