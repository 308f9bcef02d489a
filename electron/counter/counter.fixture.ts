import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { FakeDevice } from '../../native-bridge/host/fake-device.fixture.ts';
import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';
import type { CounterTrust } from '../../pipeline/reading/read-order.ts';
import { ACCEPTED } from '../../pipeline/reception/reception.fixture.ts';
import { type CounterSetting, counterSetting } from './counter-setting.ts';

export const READER = 'Reader A';

/** A data folder for one test, with these files in it. */
export function dataFolder(files: Readonly<Record<string, unknown>> = {}): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeInto(folder, name, content);
  return folder;
}

export function writeInto(folder: string, name: string, content: unknown): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

/** The setting of a folder, proved against its own keys unless others are given. */
export function settingOf(folder: string, trust: CounterTrust | null = null) {
  return counterSetting(folder, trust);
}

export function openingOf(setting: CounterSetting) {
  const opening = setting.opening();
  if (!opening.ok) throw new Error(opening.failure.at ?? opening.failure.kind);
  return opening.value;
}

/** Device processes that are started one after the other; `device` is the one that runs. */
export class FakeDevices {
  readonly all: FakeDevice[] = [];
  readonly launch = (): FakeDevice => {
    const device = new FakeDevice();
    this.all.push(device);
    return device;
  };

  get device(): FakeDevice {
    const last = this.all.at(-1);
    if (last === undefined) throw new Error('nothing was started');
    return last;
  }

  say(...messages: readonly DeviceMessage[]): void {
    for (const message of messages) this.device.say(message);
  }

  /** A service with a reader that is empty. */
  sayReady(): void {
    this.say({ type: 'readers', readers: [READER] }, { type: 'service', state: 'up' });
  }

  /** Lets time pass, second by second, with a process that lives. */
  pass(ms: number): void {
    for (let left = ms; left > 0; left -= 1000) {
      this.say({ type: 'alive' });
      vi.advanceTimersByTime(Math.min(1000, left));
    }
  }
}

export const laid: DeviceMessage = { type: 'medium', reader: READER, present: true };
export const taken: DeviceMessage = { type: 'medium', reader: READER, present: false };

export function wanted(readId: number, triesLeft = 10): DeviceMessage {
  return { type: 'code-wanted', readId, triesLeft };
}

export function report(readId: number, report = ACCEPTED): DeviceMessage {
  return { type: 'report', readId, report };
}

export const NUMBER = '01033120351234';

/** The digits as the page sends them. */
export function digits(text: string = NUMBER): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (digit) => digit.charCodeAt(0));
}

export function isWiped(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
