import { renderToStaticMarkup } from 'react-dom/server';
import { SheetPages, type SheetProps } from './sheet-pages.tsx';

/** A sheet as the page draws it. */
export function drawSheet(sheet: 'sticker' | 'how-to-hold', props: SheetProps): string {
  return renderToStaticMarkup(<SheetPages sheet={sheet} {...props} />);
}
