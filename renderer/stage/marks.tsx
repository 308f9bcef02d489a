import type { StageView } from '../../electron/contract/stage-view.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { useWords } from './use-words.ts';

/** What must be known before anything is laid down: not certified yet, and nothing here is real. */
export function Marks({ view }: { view: StageView }) {
  const { t } = useWords();
  return (
    <div className="stage-marks">
      <p className="stage-evaluation">
        <Ruby text={t('banner.evaluation')} />
      </p>
      {view.simulated && (
        <p className="stage-training">
          <Ruby text={t('banner.training')} />
        </p>
      )}
      {view.development && (
        <p className="stage-development">
          <Ruby text={t('banner.development')} />
        </p>
      )}
    </div>
  );
}
