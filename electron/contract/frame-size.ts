/** Of a camera's picture, in pixels. A file of its own: the page has no use for schemas. */
export const FRAME_WIDTH = 640;
export const FRAME_HEIGHT = 480;
