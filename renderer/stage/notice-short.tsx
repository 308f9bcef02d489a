import type { StageView } from '../../electron/contract/stage-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { NoticeAsks, NoticePurpose, useKeptLines } from './notice-lines.tsx';
import { useWords } from './use-words.ts';

/** What stands before the tap on the first screen: who asks, for what and which items, what stays, another way. */
export function NoticeShort({ view }: { view: StageView }) {
  const { t } = useWords();
  const kept = useKeptLines(view);
  return (
    <ul className="stage-notice">
      <li>
        <NoticeAsks view={view} />
      </li>
      <li>
        <NoticePurpose view={view} />
      </li>
      {kept.map((line) => (
        <li key={line}>
          <Ruby text={line} />
        </li>
      ))}
      <li>
        <Ruby text={t('ready.myNumber')} />
      </li>
      <li>
        <Ruby text={t('notice.otherWay')} />
      </li>
    </ul>
  );
}
