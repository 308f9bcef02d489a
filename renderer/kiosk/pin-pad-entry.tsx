import { Ruby } from '../ruby/ruby.tsx';
import { plainText } from '../ruby/ruby-text.ts';
import { StageButton } from '../stage/stage-button.tsx';
import { useWords } from '../stage/use-words.ts';
import { PIN_LENGTH } from './pin-keys.ts';
import type { Pin } from './use-pin.ts';

const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * The kiosk's own pad (ui-spec 1.8): digits as ●, keys of 120 px. Nothing of it says which digit was
 * pressed: the field tells a screen reader how many there are.
 */
export function PinPadEntry({ pin, triesLeft }: { pin: Pin; triesLeft: number | null }) {
  const { t } = useWords();
  return (
    <div className="pin">
      <p className="pin-field" aria-hidden="true">
        {Array.from({ length: PIN_LENGTH }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: four places, and nothing else
          <span key={at} data-typed={at < pin.count} />
        ))}
      </p>
      <p role="status" className="announcer">
        {pin.count > 0 && plainText(t('kiosk.pin.entered', { n: pin.count }))}
      </p>
      {triesLeft !== null && (
        <p className="pin-tries">
          <Ruby text={t('kiosk.pin.tries', { n: triesLeft })} />
        </p>
      )}
      <div className="pin-keys">
        {KEYS.map((digit) => (
          <DigitKey key={digit} digit={digit} pin={pin} />
        ))}
        <span />
        <DigitKey digit={0} pin={pin} />
        <StageButton text={t('kiosk.button.eraseOne')} className="pin-erase" onPress={pin.erase} />
      </div>
    </div>
  );
}

function DigitKey({ digit, pin }: { digit: number; pin: Pin }) {
  return (
    <button type="button" className="pin-key" onClick={() => pin.press(digit)}>
      {digit}
    </button>
  );
}
