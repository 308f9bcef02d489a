import { useLayoutEffect, useState } from 'react';
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
  const [url, setUrl] = useState<string | null>(null);
  // Before the frame is painted: the picture comes with its person, not a frame later.
  useLayoutEffect(() => {
    const blob = new Blob([Uint8Array.from(picture.bytes)], { type: picture.mediaType });
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (url === null) return null;
  const { width, height } = picture;
  return <img src={url} alt={alt} width={width} height={height} className={className} />;
}
