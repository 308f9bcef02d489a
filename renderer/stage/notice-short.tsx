import type { StageView } from '../../electron/contract/stage-view.ts';
import { NoticeList } from './notice-list.tsx';
import { useWords } from './use-words.ts';

/** The same on the visitor's first screen, which says what the twelve digits are (ui-spec 1.2). */
export function NoticeShort({ view }: { view: StageView }) {
  const { t } = useWords();
  return <NoticeList view={view} rest={[t('ready.myNumber'), t('notice.otherWay')]} />;
}
