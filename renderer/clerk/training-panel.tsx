import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { PracticeCase, TrainingView } from '../../electron/contract/training-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useLocalText } from '../app/use-local-text.ts';
import { hasEnded } from './between-visitors.ts';
import { LaidCase } from './laid-case.tsx';

/**
 * 練習: what to lay on the simulated reader, and what lies there. A bar under the screen, which the list
 * opens over and leaves again with the choice; a result is never covered. Where there is room, it stands
 * beside the screen.
 */
export function TrainingPanel({ view, act }: { view: ClerkView; act: Act }) {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const { training } = view;
  if (training?.on !== true) return null;
  const lay = (id: string) => {
    act({ type: 'lay', id });
    setOpen(false);
    // The list goes with the choice, and the focus must not go with it; beside the screen both stay.
    toggle.current?.focus();
  };
  return (
    <section
      className="training-panel"
      data-under={hasEnded(view.phase) && !open}
      aria-label={t('training.title')}
    >
      <p className="training-watermark" data-word={t('training.title')} aria-hidden="true" />
      <div className="training-bar">
        <p className="training-mark">
          <strong>{t('training.title')}</strong> {t('training.invented')}
        </p>
        <LaidCase training={training} view={view} act={act} />
        <button
          type="button"
          ref={toggle}
          className="quiet training-toggle"
          aria-expanded={open}
          aria-controls="training-cases"
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'training.close' : 'training.choose')}
        </button>
      </div>
      <div id="training-cases" className="training-cases" data-open={open}>
        <Group medium="card" training={training} onLay={lay} />
        <Group medium="phone" training={training} onLay={lay} />
      </div>
    </section>
  );
}

function Group({
  medium,
  training,
  onLay,
}: {
  medium: PracticeCase['medium'];
  training: TrainingView;
  onLay: (id: string) => void;
}) {
  const { t } = useTranslation('clerk');
  const local = useLocalText();
  return (
    <section>
      <h2>{t(medium === 'card' ? 'training.cards' : 'training.phones')}</h2>
      <ul>
        {training.cases
          .filter((practice) => practice.medium === medium)
          .map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                className="quiet"
                aria-pressed={id === training.laid}
                onClick={() => onLay(id)}
              >
                {local(title)}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
