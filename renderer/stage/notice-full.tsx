import type { StageView } from '../../electron/contract/stage-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { NoticeAsks, NoticePurpose, useKeptLines } from './notice-lines.tsx';
import { useWords } from './use-words.ts';

/**
 * The whole notice (ui-spec 5): who asks, what for, which items, what is kept where, what is never read,
 * and that there is another way. An unattended counter reads a PIN, and has nobody to be asked.
 */
export function NoticeFull({ view, attended }: { view: StageView; attended: boolean }) {
  const { t } = useWords();
  const kept = useKeptLines(view);
  const rest = attended
    ? [t('notice.myNumberAndPin'), t('notice.otherWay')]
    : [t('notice.myNumber'), t('notice.otherWayUnattended')];
  return (
    <ul className="stage-notice">
      <li>
        <NoticeAsks view={view} />
      </li>
      <li>
        <NoticePurpose view={view} />
      </li>
      {[...kept, ...rest].map((line) => (
        <li key={line}>
          <Ruby text={line} />
        </li>
      ))}
    </ul>
  );
}
