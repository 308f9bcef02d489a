/** A response APDU: data and status word. */
export interface ResponseApdu {
  readonly data: Uint8Array;
  readonly sw: number;
}

/** Splits received bytes; null when there is no room for a status word. */
export function decodeResponse(bytes: Uint8Array): ResponseApdu | null {
  const high = bytes[bytes.length - 2];
  const low = bytes[bytes.length - 1];
  if (high === undefined || low === undefined) return null;
  return { data: bytes.subarray(0, bytes.length - 2), sw: (high << 8) | low };
}
