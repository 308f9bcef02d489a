import type { ReactNode } from 'react';

/** What every picture takes: words only where none stand beside it. */
export interface PictureProps {
  /** Read aloud in place of the picture. Without it the picture is silent: its words stand beside it. */
  readonly label?: string | undefined;
}

/**
 * The frame of every picture: 400 by 300, scaled by its place. Colours come from classes alone
 * (styles/picture-modes.css), so that forced colours redraw it as lines and surfaces of the system.
 */
export function Drawing({
  name,
  label,
  children,
}: PictureProps & { name: string; children: ReactNode }) {
  if (label === undefined) {
    return (
      <svg className="drawing" data-picture={name} viewBox="0 0 400 300" aria-hidden="true">
        {children}
      </svg>
    );
  }
  return (
    <svg
      className="drawing"
      data-picture={name}
      viewBox="0 0 400 300"
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}
