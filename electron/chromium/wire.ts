/**
 * Messages between the Chromium host and its page as text: JSON, with byte arrays as base64. Plain
 * objects, numbers, strings, null and Uint8Array only, as the contract says. Written without imports,
 * since the same source runs in the page's isolated world.
 */
export function encodeWire(message: unknown): string {
  return JSON.stringify(message, (_key, value: unknown) =>
    value instanceof Uint8Array ? { $bytes: btoa(String.fromCharCode(...value)) } : value,
  );
}

export function decodeWire(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
    return Uint8Array.from(atob(String(value.$bytes)), (char) => char.charCodeAt(0));
  });
}
