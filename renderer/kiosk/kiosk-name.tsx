import type { Missing } from '../names/missing-glyphs.ts';
import { type MissingWords, NameText } from '../names/name-text.tsx';
import { Around, SLOT } from '../stage/around.tsx';
import { useWords } from '../stage/use-words.ts';

/** Which characters of a name cannot be drawn here as they were received. */
export type FindMissing = (name: string) => readonly Missing[];

/** The code points say all that can be said of it here. */
export const MISSING_WORDS: MissingWords = {
  note: '',
  spoken: ({ codePoints }) => codePoints,
};

/** `… さんの情報を読み取りました`: the name as it was received, with its code points where no font has it. */
export function KioskName({ name, findMissing }: { name: string; findMissing: FindMissing }) {
  const { t } = useWords();
  return (
    <Around text={t('kiosk.result.named', { name: SLOT })}>
      <NameText text={name} missing={findMissing(name)} words={MISSING_WORDS} />
    </Around>
  );
}
