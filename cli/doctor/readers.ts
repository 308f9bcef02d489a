import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import type { ReadersSeen } from '../look-at-readers.ts';
import type { Finding } from './doctor-command.ts';

const START_SERVICE = {
  linux: 'Start it: sudo systemctl start pcscd.socket (package pcscd)',
  win32: 'Start the service "Smart Card" (services.msc), start type automatic',
  darwin: 'Plug the reader in again; restart the computer if that does not help',
} as const satisfies Partial<Record<NodeJS.Platform, string>>;

/** What loads each binding where it does not load; the other one may do meanwhile. */
const BRIDGE = {
  own: {
    name: 'our own bridge',
    remedy:
      'Debian: apt-get install libpcsclite-dev gcc, then node tools/native/build-addon.mjs; ' +
      'or, in a checkout alone, set readerBinding to "nfc-pcsc"',
  },
  'nfc-pcsc': {
    name: 'nfc-pcsc, as the settings say',
    remedy:
      'Debian: apt-get install libpcsclite-dev g++ make python3, then npm ci; ' +
      'or set readerBinding to "own"',
  },
} as const satisfies Record<ReaderBinding, unknown>;

/** A choice that an installed counter does not open with (electron/main/start.ts). */
export function examineBinding(binding: ReaderBinding): readonly Finding[] {
  if (binding === 'own') return [];
  const text = `readerBinding "${binding}" works in a checkout alone`;
  const remedy =
    'Take it out before this folder goes to an installed counter, which does not open with it';
  return [{ what: 'binding', state: 'warning', text, remedy }];
}

/** How readers are reached, PC/SC service, and readers. */
export function examineReaders(
  { service, readers }: ReadersSeen,
  binding: ReaderBinding,
): readonly Finding[] {
  const { name, remedy } = BRIDGE[binding];
  if (service === 'bridge-missing') {
    return [{ what: 'bridge', state: 'broken', text: `${name}: it does not load`, remedy }];
  }
  return [
    { what: 'bridge', state: 'ok', text: `${name}: it loads` },
    ...examineService({ service, readers }),
  ];
}

function examineService({
  service,
  readers,
}: Pick<ReadersSeen, 'service' | 'readers'>): readonly Finding[] {
  if (service === 'pcsc-service-down') {
    const remedies: Readonly<Record<string, string>> = START_SERVICE;
    const remedy = remedies[process.platform] ?? 'Start the PC/SC service';
    return [{ what: 'pc/sc', state: 'broken', text: 'the service does not answer', remedy }];
  }
  const up: Finding = { what: 'pc/sc', state: 'ok', text: 'the service answers' };
  if (readers.length === 0) {
    const remedy =
      'Plug it in, or try another USB port; RC-S380 needs the maker’s driver on Windows';
    return [up, { what: 'readers', state: 'broken', text: 'none is attached', remedy }];
  }
  return [up, { what: 'readers', state: 'ok', text: readers.join(', ') }];
}
