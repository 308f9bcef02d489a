/** Largest side of any picture that we decode or draw (design 6). */
export const PIXEL_LIMIT = 2000;
/** Largest PNG or JPEG that reaches a page, in bytes (design 6). */
export const PICTURE_BYTE_LIMIT = 64 * 1024;
