import type { ReadersSeen } from '../look-at-readers.ts';
import type { Finding } from './doctor-command.ts';

const START_SERVICE = {
  linux: 'Start it: sudo systemctl start pcscd.socket (package pcscd)',
  win32: 'Start the service "Smart Card" (services.msc), start type automatic',
  darwin: 'Plug the reader in again; restart the computer if that does not help',
} as const satisfies Partial<Record<NodeJS.Platform, string>>;

/** PC/SC service and readers. */
export function examineReaders({ service, readers }: ReadersSeen): readonly Finding[] {
  if (service === 'bridge-missing') {
    return [
      {
        what: 'pc/sc',
        state: 'broken',
        text: 'the reader component is not installed or was not built',
        remedy: 'Debian: apt-get install libpcsclite-dev g++ make python3, then npm ci',
      },
    ];
  }
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
