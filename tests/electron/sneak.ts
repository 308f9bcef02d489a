import type { Page } from 'playwright';

/** A camera that could be given: what refuses it is the program. */
export const CAMERA = ['--use-fake-device-for-media-stream'];

/** What a page gets that asks for a camera or a microphone by itself. */
export function sneak(
  page: Page,
  wanted: { readonly video?: boolean; readonly audio?: boolean },
): Promise<string> {
  return page.evaluate(async (kinds) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(kinds);
      for (const track of stream.getTracks()) track.stop();
      return 'given';
    } catch (problem) {
      return problem instanceof DOMException ? problem.name : 'no answer';
    }
  }, wanted);
}
