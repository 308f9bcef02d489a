import type { StageView } from '../../electron/contract/stage-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { useKeptLines } from './notice-lines.tsx';
import { useItemList } from './use-item-list.ts';
import { useWords } from './use-words.ts';

/** What stands before the tap on the first screen: which items, what stays, and what is never read. */
export function NoticeShort({ view }: { view: StageView }) {
  const { t } = useWords();
  const list = useItemList();
  const kept = useKeptLines(view);
  return (
    <ul className="stage-notice">
      <li>
        <Ruby text={t('notice.items', { items: list(view.notice.items) })} />
      </li>
      {kept.map((line) => (
        <li key={line}>
          <Ruby text={line} />
        </li>
      ))}
      <li>
        <Ruby text={t('ready.myNumber')} />
      </li>
    </ul>
  );
}
