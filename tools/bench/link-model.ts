import type { LinkUse } from '../../pipeline/apdu/link-meter.ts';

/**
 * Lower bound of the time on a Type B link (facts/performance-and-audit.md 2.3): useful bytes a
 * millisecond at each bit rate, a frame delay for each exchange, and what a USB reader adds to one.
 * Timing constants from memory there; real readers are in docs/hardware-checks.md.
 */
const BYTES_PER_MS = { 106: 9.8, 212: 19.4, 424: 38, 848: 74 } as const;
const FRAME_DELAY_MS = 0.2;
const USB_MS = 3;

export type BitRate = keyof typeof BYTES_PER_MS;

export function linkMs(use: LinkUse, rate: BitRate): number {
  const radio = (use.bytesSent + use.bytesReceived) / BYTES_PER_MS[rate];
  return radio + use.apdus * (FRAME_DELAY_MS + USB_MS);
}
