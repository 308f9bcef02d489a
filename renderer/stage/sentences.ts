/**
 * A message of two sentences as its heading and the rest. Only our own texts: a full stop ends a sentence
 * where a space follows, 。 and । where they stand.
 */
export function sentences(text: string): readonly [string, string] {
  const [first = ''] = /^.*?(?:[。।]|[.!?](?=\s)|$)/su.exec(text) ?? [];
  return [first.trim(), text.slice(first.length).trim()];
}
