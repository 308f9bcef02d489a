import { extname } from 'node:path';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';

/** The entries of the device process, each with one way to the readers, from the root and without extension. */
const ENTRIES = {
  own: 'native-bridge/device-process',
  'nfc-pcsc': 'native-bridge/nfc-pcsc-process',
} as const satisfies Record<ReaderBinding, string>;

/** The program of the device process that reaches readers through this binding. */
export function deviceEntry(binding: ReaderBinding): string {
  return ENTRIES[binding];
}

/** The same for hosts on Node: its source where they run from sources, its bundle where they are one. */
export function deviceProcess(binding: ReaderBinding): URL {
  return new URL(`../../${deviceEntry(binding)}${extname(import.meta.url)}`, import.meta.url);
}
