/**
 * Messages between the Chromium host and its page as text: JSON, with byte arrays as base64. Plain
 * objects, numbers, strings, null and Uint8Array only, as the contract says. The page's isolated world
 * speaks the same (isolated-world.js).
 */
export function encodeWire(message: unknown): string {
  return JSON.stringify(message, (_key, value: unknown) =>
    value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value,
  );
}

export function decodeWire(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
    return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  });
}
