import { describe, expect, it } from 'vitest';
import { addExchange, UNUSED_LINK } from './link-meter.ts';

describe('addExchange', () => {
  it('adds up exchanges, bytes of either way and time', () => {
    const use = addExchange(addExchange(UNUSED_LINK, 15, 2, 40), 5, 253, 12.5);
    expect(use).toEqual({ apdus: 2, bytesSent: 20, bytesReceived: 255, deviceMs: 52.5 });
  });

  it('leaves the use before as it was', () => {
    addExchange(UNUSED_LINK, 1, 1, 1);
    expect(UNUSED_LINK).toEqual({ apdus: 0, bytesSent: 0, bytesReceived: 0, deviceMs: 0 });
  });
});
