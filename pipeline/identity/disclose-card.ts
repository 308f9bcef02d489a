import type { CardEvidence } from '../card/read/evidence.ts';
import { ageOf, type Item } from '../purpose/item.ts';
import { isAtLeast } from './age.ts';
import type { CalendarDate, FullDate } from './calendar-date.ts';
import type { Identity, Picture } from './identity.ts';

/** The card's pictures once they were decoded or checked; null where there is none to show. */
export interface CardPictures {
  readonly portrait: Picture | null;
  readonly nameImage: Picture | null;
  readonly addressImage: Picture | null;
}

/** The items of the purpose out of a card's evidence: all else stays behind (design rule 2). */
export function discloseCard(
  evidence: CardEvidence,
  pictures: CardPictures,
  items: readonly Item[],
  today: FullDate,
): Identity {
  const { text, face, age } = evidence;
  const birth = (text ?? face ?? age)?.record.birthDate ?? null;
  const wanted = new Set(items);
  const record = text?.record;
  const { portrait, nameImage, addressImage } = pictures;
  const ageOver = birth === null ? {} : ages(items, birth, today);
  return {
    ...(wanted.has('name') && record && { name: record.name }),
    ...(wanted.has('address') && record && { address: record.address }),
    ...(wanted.has('birthDate') && birth && { birthDate: birth }),
    ...(wanted.has('sex') && record && { sex: record.sex }),
    ...(wanted.has('portrait') && portrait && { portrait }),
    ...(wanted.has('name') && nameImage && { nameImage }),
    ...(wanted.has('address') && addressImage && { addressImage }),
    ...(Object.keys(ageOver).length > 0 && { ageOver }),
  };
}

function ages(items: readonly Item[], birth: CalendarDate, today: FullDate) {
  const answers: Record<string, boolean> = {};
  for (const item of items) {
    const years = ageOf(item);
    if (years !== null) answers[years] = isAtLeast(years, birth, today);
  }
  return answers;
}

/** The items of the purpose that an identity does not hold. */
export function missingItems(identity: Identity, items: readonly Item[]): readonly Item[] {
  return items.filter((item) => {
    const years = ageOf(item);
    return years === null ? !(item in identity) : identity.ageOver?.[years] === undefined;
  });
}
