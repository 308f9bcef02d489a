import { useTranslation } from 'react-i18next';
import type { Item } from '../../pipeline/purpose/item.ts';

const LABEL = {
  name: 'name',
  address: 'address',
  birthDate: 'birth',
  sex: 'sexLabel',
  portrait: 'portrait',
} as const;

/** An item of a purpose in words: `氏名`, `20歳以上かどうか`. */
export function useItemText(): (item: Item) => string {
  const { t } = useTranslation();
  return (item) =>
    Object.hasOwn(LABEL, item)
      ? t(LABEL[item as keyof typeof LABEL])
      : t('ageItem', { years: item.slice('ageOver:'.length) });
}
