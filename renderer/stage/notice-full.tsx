import type { StageView } from '../../electron/contract/stage-view.ts';
import { NoticeList } from './notice-list.tsx';
import { useWords } from './use-words.ts';

/**
 * The whole notice (ui-spec 5): what is never read, and that there is another way, too. An unattended
 * counter reads a PIN, and has nobody to be asked.
 */
export function NoticeFull({ view, attended }: { view: StageView; attended: boolean }) {
  const { t } = useWords();
  const rest = attended
    ? [t('notice.myNumberAndPin'), t('notice.otherWay')]
    : [t('notice.myNumber'), t('notice.otherWayUnattended')];
  return <NoticeList view={view} rest={rest} />;
}
