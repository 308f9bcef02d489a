/** Brightness out of red, green, blue and alpha, four bytes a pixel: one byte a pixel (ITU-R BT.601). */
export function toLuminance(rgba: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const luminance = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < luminance.length; at++) {
    const [red, green, blue] = [rgba[4 * at], rgba[4 * at + 1], rgba[4 * at + 2]];
    luminance[at] = (77 * (red ?? 0) + 150 * (green ?? 0) + 29 * (blue ?? 0) + 128) >> 8;
  }
  return luminance;
}

export interface Cut {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The largest middle part of a picture that has another picture's shape: what the preview shows too. */
export function middlePart(
  picture: { readonly width: number; readonly height: number },
  shape: { readonly width: number; readonly height: number },
): Cut {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height);
  const [width, height] = [shape.width * scale, shape.height * scale];
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}
