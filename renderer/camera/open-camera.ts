/** Why there is no picture: no camera that can be opened, or none that this page may open. */
export type NoPicture = 'missing' | 'refused';

/** A camera's picture, about as large as it is looked at; never its sound. */
export async function openCamera(width: number, height: number): Promise<MediaStream | NoPicture> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: width }, height: { ideal: height } },
    });
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotAllowedError'
      ? 'refused'
      : 'missing';
  }
}

/** Lets go of the camera: its lamp goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
