import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Camera } from './camera.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const QR = 'mdoc:owBjMS4wAYIB2BhYS6QBAiABIVgg';

function open({ on = true } = {}) {
  const sent: number[][] = [];
  const found: string[] = [];
  const camera = new Camera(
    ({ luminance }) => sent.push([...luminance]),
    (qr) => found.push(qr),
  );
  camera.watch(on);
  const offered: Uint8Array[] = [];
  /** A picture with this in it, so long after the one before it. */
  const offer = (pixel: number, afterMs = 334) => {
    vi.advanceTimersByTime(afterMs);
    const luminance = new Uint8Array(2).fill(pixel);
    offered.push(luminance);
    camera.offer({ width: 2, height: 1, luminance });
  };
  return { camera, sent, found, offer, offered };
}

describe('a picture of the clerk’s camera', () => {
  it('is passed on as it is, one at a time, and every one is zeroed, passed on or not', () => {
    const { camera, sent, offer, offered } = open();
    offer(1);
    offer(2);
    camera.answer(null);
    offer(3);
    expect(sent).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(offered.flatMap((bytes) => [...bytes])).toEqual(new Array(6).fill(0));
  });

  it('is dropped where nobody asked for one, and from the moment that the camera is closed', () => {
    const { camera, sent, offer, offered } = open({ on: false });
    offer(1);
    camera.watch(true);
    camera.watch(false);
    offer(2);
    expect([sent, offered.flatMap((bytes) => [...bytes])]).toEqual([[], [0, 0, 0, 0]]);
  });

  it('is passed on about three times a second, however many come', () => {
    const { camera, sent, offer } = open();
    for (let i = 0; i < 100; i++) {
      offer(1, 20);
      camera.answer(null);
    }
    // Two seconds: one every 300 ms.
    expect(sent.length).toBe(7);
  });
});

describe('the code that a picture shows', () => {
  it('is told, and the next picture may come', () => {
    const { camera, found, sent, offer } = open();
    offer(1);
    camera.answer(QR);
    offer(2);
    expect([found, sent.length]).toEqual([[QR], 2]);
  });

  it('is dropped where the camera was closed over it, though it was opened again', () => {
    const { camera, found, sent, offer } = open();
    offer(1);
    camera.watch(false);
    camera.watch(true);
    offer(2);
    camera.answer(QR);
    offer(3);
    camera.answer(QR);
    // The second picture waited for nothing: the first was still looked at.
    expect([found, sent.map(([pixel]) => pixel)]).toEqual([[QR], [1, 3]]);
  });

  it('is dropped where its answer comes too late, or nobody asked', () => {
    const { camera, found, offer } = open();
    camera.answer(QR);
    offer(1);
    vi.advanceTimersByTime(2001);
    camera.answer(QR);
    expect(found).toEqual([]);
  });

  it('is waited for no longer where the device process ended', () => {
    const { camera, found, sent, offer } = open();
    offer(1);
    camera.forget();
    offer(2);
    camera.answer(QR);
    expect([sent.length, found]).toEqual([2, [QR]]);
  });
});
