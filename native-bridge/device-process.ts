import { runDevice } from './device/run-device.ts';
import { OwnReaders } from './pcsc/own/own-readers.ts';

/** Entry of the device process with the reader bridge of our own, which holds where nothing else is set. */
runDevice(new OwnReaders());
