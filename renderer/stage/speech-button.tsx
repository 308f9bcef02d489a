import type { ActOnStage } from './stage-act.ts';
import { StageButton } from './stage-button.tsx';
import { useWords } from './use-words.ts';

/**
 * Switches the speech of the texts. A computer without a voice for them says so where speech is on, and
 * else offers nothing.
 */
export function SpeechButton({
  on,
  hasVoice,
  act,
}: {
  on: boolean;
  hasVoice: boolean;
  act: ActOnStage;
}) {
  const { t } = useWords();
  if (!hasVoice && !on) return null;
  const words = on ? t('button.speechOff') : t('button.speechOn');
  return (
    <StageButton
      text={hasVoice ? words : t('button.noVoice')}
      disabled={!hasVoice}
      onPress={() => act({ type: 'speech', on: !on })}
    >
      <svg viewBox="0 0 24 24" className="stage-loudspeaker" aria-hidden="true">
        <path d="M3 9v6h4l6 5V4L7 9z" />
        {on ? (
          <path d="m16 9 6 6M22 9l-6 6" />
        ) : (
          <path d="M16 9a4 4 0 0 1 0 6M18.5 6a8 8 0 0 1 0 12" />
        )}
      </svg>
    </StageButton>
  );
}
