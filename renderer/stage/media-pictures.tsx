import type { StageView } from '../../electron/contract/stage-view.ts';
import { CardOnReader } from '../pictures/card-on-reader.tsx';
import { PhoneAtReader } from '../pictures/phone-at-reader.tsx';
import { Ruby } from '../ruby/ruby.tsx';
import { plainText } from '../ruby/ruby-text.ts';
import { useWords } from './use-words.ts';

/** Where to hold what, drawn for the reader of this counter: the card, the phone, or one of the two. */
export function MediaPictures({ view }: { view: StageView }) {
  const { t } = useWords();
  const { media, readerType } = view;
  return (
    <div className="stage-media" data-media={media}>
      {media !== 'phone' && (
        <figure>
          <CardOnReader
            readerType={readerType}
            label={plainText(t(`picture.card.${readerType}`))}
          />
        </figure>
      )}
      {media === 'either' && (
        <p className="stage-or">
          <Ruby text={t('ready.or')} />
        </p>
      )}
      {media !== 'card' && (
        <figure>
          <PhoneAtReader
            readerType={readerType}
            label={plainText(t(`picture.phone.${readerType}`))}
          />
        </figure>
      )}
    </div>
  );
}
