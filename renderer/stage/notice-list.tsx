import type { StageView } from '../../electron/contract/stage-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { NoticeAsks, NoticePurpose, useKeptLines } from './notice-lines.tsx';

/** Who asks for which items, what for, what is kept where; then what else this place has to say. */
export function NoticeList({ view, rest }: { view: StageView; rest: readonly string[] }) {
  const kept = useKeptLines(view);
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
