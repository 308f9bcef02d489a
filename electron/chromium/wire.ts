/**
 * Messages between the Chromium host and its page as text: JSON, with byte arrays as base64. Plain
 * objects, numbers, strings, null and Uint8Array only, as the contract says. The page's isolated world
 * speaks the same (isolated-world.js).
 */
export function encodeWire(message: unknown): string {
  return JSON.stringify(message, (_key, value: unknown) =>
    value instanceof Uint8Array ? { $bytes: btoa(latin1(value)) } : value,
  );
}

/** Byte by byte: a picture has more bytes than a call may have arguments. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

export function decodeWire(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
    return Uint8Array.from(atob(String(value.$bytes)), (char) => char.charCodeAt(0));
  });
}
