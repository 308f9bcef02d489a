/** What one reading cost on the link, in exchanges, bytes and milliseconds. */
export interface LinkUse {
  readonly apdus: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Time inside transmit. */
  readonly deviceMs: number;
}

export const UNUSED_LINK: LinkUse = { apdus: 0, bytesSent: 0, bytesReceived: 0, deviceMs: 0 };

export function addExchange(use: LinkUse, sent: number, received: number, ms: number): LinkUse {
  return {
    apdus: use.apdus + 1,
    bytesSent: use.bytesSent + sent,
    bytesReceived: use.bytesReceived + received,
    deviceMs: use.deviceMs + ms,
  };
}
