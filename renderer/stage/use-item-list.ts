import type { Item } from '../../pipeline/purpose/item.ts';
import { useWords } from './use-words.ts';

/** Items of a purpose as one phrase: `氏名、住所、生年月日`, `name, address, and date of birth`. */
export function useItemList(): (items: readonly Item[]) => string {
  const { t, tag } = useWords();
  return (items) => {
    const words = items.map((item) =>
      item.startsWith('ageOver:')
        ? t('item.ageOver', { years: item.slice('ageOver:'.length) })
        : t(`item.${item as Exclude<Item, `ageOver:${string}`>}`),
    );
    // A browser without the rules of a language would join by those of its own.
    return Intl.ListFormat.supportedLocalesOf(tag).length === 0
      ? words.join(', ')
      : new Intl.ListFormat(tag, { type: 'conjunction' }).format(words);
  };
}
