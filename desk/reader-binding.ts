import {
  DEFAULT_READER_BINDING,
  type ReaderBinding,
} from '../pipeline/device-port/reader-binding.ts';
import { loadSettings } from './settings.ts';

/** How readers are reached by these settings; as usual where the file is broken, which others tell. */
export function readerBindingIn(settingsFile: string): ReaderBinding {
  const settings = loadSettings(settingsFile);
  return settings.ok ? settings.value.readerBinding : DEFAULT_READER_BINDING;
}
