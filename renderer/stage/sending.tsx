import type { Item } from '../../pipeline/purpose/item.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { useItemList } from './use-item-list.ts';
import { useWords } from './use-words.ts';

/** 送られる情報: what the phone will show too, so that the two can be compared (ui-spec 1.6). */
export function Sending({ items }: { items: readonly Item[] }) {
  const { t } = useWords();
  const list = useItemList();
  return (
    <p className="stage-sending">
      <Ruby text={t('consent.sending', { items: list(items) })} />
    </p>
  );
}
