import type { StageView } from '../../electron/contract/stage-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { GuideDialog } from './guide-dialog.tsx';
import { NoticeFull } from './notice-full.tsx';
import type { ActOnStage } from './stage-act.ts';
import { useWords } from './use-words.ts';
import { WrittenIn } from './written-in.tsx';

/** くわしく: the whole notice with its legal basis, which comes in Japanese and English only. */
export function DetailsGuide({
  view,
  attended,
  act,
}: {
  view: StageView;
  attended: boolean;
  act: ActOnStage;
}) {
  const { t } = useWords();
  return (
    <GuideDialog name="details" title={t('notice.title')} act={act}>
      <NoticeFull view={view} attended={attended} />
      <h2>
        <Ruby text={t('notice.legalBasis')} />
      </h2>
      <p>
        <WrittenIn text={view.notice.legalBasis} language={view.language} />
      </p>
    </GuideDialog>
  );
}
