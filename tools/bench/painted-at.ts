/**
 * Runs in the page: when the first frame was painted in which `holds` (an expression over the document)
 * is true. As text, since tsx marks functions with a helper that the page does not have.
 */
export function paintedAt(holds: string): string {
  return `new Promise((resolve) => {
    const look = () => {
      if (!(${holds})) requestAnimationFrame(look);
      // A task after the frame's callbacks runs once the frame is painted.
      else setTimeout(() => resolve(Date.now()));
    };
    requestAnimationFrame(look);
  })`;
}
