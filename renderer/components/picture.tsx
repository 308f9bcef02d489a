import { useLayoutEffect, useRef, useState } from 'react';
import type { Picture as PictureData } from '../../pipeline/identity/identity.ts';

/** A checked picture as a blob: its address is withdrawn as soon as it is not shown any more. */
export function Picture({
  picture,
  alt,
  className,
}: {
  picture: PictureData;
  alt: string;
  className: string;
}) {
  const shown = useSame(picture);
  const [url, setUrl] = useState<string | null>(null);
  // Before the frame is painted: the picture comes with its person, not a frame later.
  useLayoutEffect(() => {
    const blob = new Blob([Uint8Array.from(shown.bytes)], { type: shown.mediaType });
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [shown]);
  if (url === null) return null;
  const { width, height } = shown;
  return <img src={url} alt={alt} width={width} height={height} className={className} />;
}

/** Each view brings its bytes anew: the same ones are the same picture, and are not loaded again. */
function useSame(picture: PictureData): PictureData {
  const last = useRef(picture);
  const { bytes } = last.current;
  const same =
    bytes.length === picture.bytes.length && bytes.every((byte, at) => byte === picture.bytes[at]);
  if (!same) last.current = picture;
  return last.current;
}
