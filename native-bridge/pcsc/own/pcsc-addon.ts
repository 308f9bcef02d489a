import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * What our own Node-API addon exports (native-bridge/pcsc/addon). Codes are those of PC/SC, unsigned 32
 * bit, 0 for success. Nothing rejects or throws for an error of PC/SC, and nothing blocks this thread.
 */
export interface PcscAddon {
  /**
   * Watches the service and its readers from a thread of its own. `tell` gets the whole picture, once at
   * the start and again when anything changed; pictures may be merged, the newest is never lost.
   * Returns what ends it; a second call of that does nothing.
   */
  watch(tell: (picture: Picture) => void): () => void;
  /** Connects SHARE_EXCLUSIVE, T=0 or T=1, in a context of its own. `card` is null where `code` is not 0. */
  connect(reader: string): Promise<{ readonly code: number; readonly card: AddonCard | null }>;
}

/** All that PC/SC shows at one moment. */
export interface Picture {
  /** 0 where the service answers. */
  readonly code: number;
  readonly readers: readonly ReaderPicture[];
}

export interface ReaderPicture {
  readonly name: string;
  /** SCARD_STATE bits: the lower 16 of dwEventState. */
  readonly state: number;
  /** How often a card came or left: the upper 16, on systems that count. */
  readonly events: number;
  readonly atr: Uint8Array;
}

/** A connection; its calls do not overlap. */
export interface AddonCard {
  readonly protocol: number;
  /** The addon's own copies of command and answer are wiped. `answer` is null where `code` is not 0. */
  transmit(
    command: Uint8Array,
  ): Promise<{ readonly code: number; readonly answer: Uint8Array | null }>;
  begin(): Promise<number>;
  end(): Promise<number>;
  /** Disconnects with SCARD_UNPOWER_CARD, then releases the context. */
  disconnect(): Promise<number>;
}

/** As source it lies in the checkout's dist, and built it is in there itself (dist/app/native-bridge/...). */
const FOLDER = import.meta.url.endsWith('.ts') ? '../../../dist/native/' : '../../../../native/';

/** The file that was built for this system. */
export function addonFile(): string {
  const name = `pcsc-${process.platform}-${process.arch}.node`;
  const file = fileURLToPath(new URL(`${FOLDER}${name}`, import.meta.url));
  // No system loads a library out of an archive: a package lays it beside (asarUnpack).
  return file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

/** The addon, or null where it was not built or this system cannot load it. */
export function loadAddon(): PcscAddon | null {
  try {
    return createRequire(import.meta.url)(addonFile()) as PcscAddon;
  } catch {
    return null;
  }
}
