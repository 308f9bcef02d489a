/** An arc of an object identifier as large as this no standard of ours has. */
const ARC_LIMIT = 2 ** 48;

/**
 * The dotted form of a scanned object identifier's value. An arc that cannot be held as a number makes it
 * one that nobody knows: its bytes in hex.
 */
export function objectIdentifierText(value: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value) {
    if (arc > ARC_LIMIT) return `hex ${[...value].map((one) => one.toString(16)).join(' ')}`;
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    // The first two arcs stand in one number: 40 times the first, which is at most 2, and the second.
    const root = Math.min(2, Math.floor(arc / 40));
    if (arcs.length === 0) arcs.push(root, arc - 40 * root);
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
}
