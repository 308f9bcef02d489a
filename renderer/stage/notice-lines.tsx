import type { StageView } from '../../electron/contract/stage-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { Around, SLOT } from './around.tsx';
import { useItemList } from './use-item-list.ts';
import { useWords } from './use-words.ts';
import { WrittenIn } from './written-in.tsx';

/** Who asks, for which items. */
export function NoticeAsks({ view }: { view: StageView }) {
  const { t } = useWords();
  const list = useItemList();
  const { organization, items } = view.notice;
  if (organization === null) {
    return <Ruby text={t('notice.asks.unnamed', { items: list(items) })} />;
  }
  return (
    <Around text={t('notice.asks.named', { items: list(items), organization: SLOT })}>
      <WrittenIn text={organization} language={view.language} />
    </Around>
  );
}

/** What for. */
export function NoticePurpose({ view }: { view: StageView }) {
  const { t } = useWords();
  return (
    <Around text={t('notice.purpose', { purpose: SLOT })}>
      <WrittenIn text={view.notice.purpose} language={view.language} />
    </Around>
  );
}

/** What is kept and where: one line for each system, or that nothing is (ui-spec 5). */
export function useKeptLines({ notice }: StageView): readonly string[] {
  const { t } = useWords();
  const list = useItemList();
  const { kept, wipesInSeconds } = notice;
  if (kept.length === 0) return [t('notice.kept.nothing', { seconds: wipesInSeconds })];
  return kept.map(({ items, system }) =>
    system === null
      ? t('notice.kept.here', { items: list(items) })
      : t('notice.kept.inSystem', { items: list(items), system }),
  );
}
