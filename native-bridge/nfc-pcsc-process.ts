import { runDevice } from './device/run-device.ts';
import { NfcPcscReaders } from './pcsc/nfc-pcsc/nfc-pcsc-readers.ts';

/** Entry of the device process with nfc-pcsc, where the settings ask for it (adr/0017). */
runDevice(new NfcPcscReaders());
