import { parseRuby } from './ruby-text.ts';

/** A text of the catalogue with its furigana; in brackets where furigana are not drawn. */
export function Ruby({ text }: { text: string }) {
  return parseRuby(text).map((part, at) => {
    if (part.reading === null) return part.text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other order or name.
      <ruby key={at} className="furigana">
        {part.text}
        <rp>（</rp>
        <rt>{part.reading}</rt>
        <rp>）</rp>
      </ruby>
    );
  });
}
