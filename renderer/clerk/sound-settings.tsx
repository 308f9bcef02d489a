import { useTranslation } from 'react-i18next';
import type { ClerkSettings } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { SwitchButton } from './switch-button.tsx';
import { louder, quieter } from './volume-steps.ts';

/** How loud the visitor's view is, and whether it speaks. Steps, since every one of them can be heard. */
export function SoundSettings({ settings, act }: { settings: ClerkSettings; act: Act }) {
  const { t } = useTranslation('clerk');
  const { volume, speech } = settings;
  const set = (percent: number) => act({ type: 'volume', percent });
  return (
    <fieldset>
      <legend>{t('settings.sound')}</legend>
      {/* biome-ignore lint/a11y/useSemanticElements: a field within the field set, with one label. */}
      <div className="volume" role="group" aria-label={t('settings.volume')}>
        <span aria-hidden="true">{t('settings.volume')}</span>
        <button type="button" onClick={() => set(quieter(volume))}>
          <span aria-hidden="true">−</span>
          <span className="only-read">{t('settings.quieter')}</span>
        </button>
        <output>
          {volume === 0 ? t('settings.volumeOff') : t('settings.volumeValue', { percent: volume })}
        </output>
        <button type="button" onClick={() => set(louder(volume))}>
          <span aria-hidden="true">+</span>
          <span className="only-read">{t('settings.louder')}</span>
        </button>
      </div>
      <SwitchButton
        label={t('settings.speech')}
        on={speech}
        onSwitch={(on) => act({ type: 'speech', on })}
      />
    </fieldset>
  );
}
