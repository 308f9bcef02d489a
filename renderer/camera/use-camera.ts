import { type RefObject, useEffect, useRef, useState } from 'react';
import { FRAME_HEIGHT, FRAME_WIDTH } from '../../electron/contract/frame-size.ts';
import type { Act } from '../app/clerk-app.tsx';
import { FrameTaker } from './frame-taker.ts';
import { closeCamera, type NoPicture, openCamera } from './open-camera.ts';

/** Milliseconds from one picture to the next: at most three a second (design 3). */
const PICTURE_MS = 340;

/** Milliseconds after which a camera that found nothing is closed: nobody is in front of it any more. */
const LONGEST_OPEN_MS = 120_000;

export type CameraState = 'opening' | 'watching' | NoPicture;

/**
 * Opens the camera, shows it in the video, and hands single pictures of it over, as long as the component
 * that calls this is drawn. Then every track is stopped, whenever it came.
 */
export function useCamera(act: Act): {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
} {
  const [state, setState] = useState<CameraState>('opening');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const closing: (() => void)[] = [];
    let isOver = false;
    openCamera(FRAME_WIDTH, FRAME_HEIGHT).then((opened) => {
      if (isOver) {
        if (opened instanceof MediaStream) closeCamera(opened);
        return;
      }
      setState(opened instanceof MediaStream ? 'watching' : opened);
      if (opened instanceof MediaStream) {
        closing.push(watch(element, opened, act, () => setState('missing')));
      }
    });
    const tooLong = setTimeout(() => act({ type: 'camera', on: false }), LONGEST_OPEN_MS);
    return () => {
      isOver = true;
      clearTimeout(tooLong);
      for (const close of closing) close();
    };
  }, [act]);
  return { state, video };
}

/** Answers how to stop it. */
function watch(
  video: HTMLVideoElement,
  stream: MediaStream,
  act: Act,
  onLost: () => void,
): () => void {
  const taker = new FrameTaker(video);
  video.srcObject = stream;
  video.play().catch(() => undefined);
  // Pulled out, or taken by the system: the track ends by itself.
  for (const track of stream.getTracks()) track.addEventListener('ended', onLost);
  const timer = setInterval(
    () => taker.take((frame) => act({ type: 'frame', ...frame })),
    PICTURE_MS,
  );
  return () => {
    clearInterval(timer);
    closeCamera(stream);
    video.srcObject = null;
    taker.stop();
  };
}
