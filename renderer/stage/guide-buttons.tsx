import type { StageView } from '../../electron/contract/stage-view.ts';
import type { ActOnStage } from './stage-act.ts';
import { StageButton } from './stage-button.tsx';
import { useWords } from './use-words.ts';

/** くわしく, and where a phone may be held: how that is done. */
export function GuideButtons({ view, act }: { view: StageView; act: ActOnStage }) {
  const { t } = useWords();
  const open = (page: 'details' | 'phone-help') => act({ type: 'guide', page });
  return (
    <>
      <StageButton text={t('button.details')} onPress={() => open('details')} />
      {view.media !== 'card' && (
        <StageButton text={t('button.phoneHelp')} onPress={() => open('phone-help')} />
      )}
    </>
  );
}
