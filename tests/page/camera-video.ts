import { writeFileSync } from 'node:fs';
import type { LuminanceFrame } from '../../pipeline/device-port/luminance-frame.ts';

/** What makes Chromium take this file for a camera that is plugged in. */
export function cameraFlags(file: string): readonly string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}

/** A grey video that stands still: Y4M, five pictures a second, played over and over. */
export function writeVideo(file: string, { width, height, luminance }: LuminanceFrame): void {
  const grey = Buffer.alloc((width * height) / 2, 128);
  const picture = [Buffer.from('FRAME\n'), luminance, grey];
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([header, ...picture, ...picture]));
}
