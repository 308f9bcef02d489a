import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';

export const CONTAINER_LENGTH = 15;

/** What the capability container says of an NDEF tag (NFC Forum Type 4 Tag 2.0, 5.1). */
export interface CapabilityContainer {
  /** MLe: most bytes that one READ BINARY may ask for. */
  readonly maxRead: number;
  /** MLc: most bytes that one UPDATE BINARY may carry. */
  readonly maxUpdate: number;
  /** Of the NDEF file: E104 on every phone seen. */
  readonly fileId: number;
  /** Most bytes of the NDEF file, its two length bytes among them. */
  readonly maxFile: number;
}

/** The container has to be readable at once. */
const LEAST_READ = CONTAINER_LENGTH;
const MAPPING_VERSIONS = [2, 3];
/** NDEF file control: tag and length. */
const FILE_CONTROL = [0x04, 0x06];

/**
 * Parses the 15 bytes that every tag has; a container that says to be longer has more that we do not
 * need. `malformed-data` for any other length, mapping version or file control.
 */
export function parseCapabilityContainer(bytes: Uint8Array): Result<CapabilityContainer, Failure> {
  if (bytes.length !== CONTAINER_LENGTH) return malformed(NAME, 'length');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) < CONTAINER_LENGTH) return malformed(NAME, 'own-length');
  if (!MAPPING_VERSIONS.includes(view.getUint8(2) >> 4)) return malformed(NAME, 'mapping-version');
  const container = {
    maxRead: view.getUint16(3),
    maxUpdate: view.getUint16(5),
    fileId: view.getUint16(9),
    maxFile: view.getUint16(11),
  };
  const [tag, length] = FILE_CONTROL;
  if (view.getUint8(7) !== tag || view.getUint8(8) !== length) {
    return malformed(NAME, 'file-control');
  }
  return container.maxRead < LEAST_READ ? malformed(NAME, 'MLe') : succeed(container);
}

const NAME = 'capability container';
