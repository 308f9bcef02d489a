import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownBirth, ShownResult } from '../../electron/contract/clerk-view.ts';
import type { Picture as PictureData } from '../../pipeline/identity/identity.ts';
import { useDateText } from '../app/use-date-text.ts';
import { useMissingWords } from '../app/use-missing-words.ts';
import type { Missing } from '../names/missing-glyphs.ts';
import { NameText } from '../names/name-text.tsx';
import { Picture } from './picture.tsx';

/** Characters from which a name stands smaller, so that it stays one thing to the eye. */
const LONG_NAME = 20;

/** The items of the purpose, each with the image that a card has of its text, and the expiry. */
export function Items({ result, missing }: { result: ShownResult; missing: readonly Missing[] }) {
  const { t } = useTranslation();
  const words = useMissingWords();
  const dateText = useDateText();
  const { medium, name, address, birth, sex, ageOver, validUntil } = result;
  const { nameImage, addressImage } = result;
  return (
    <dl className="items">
      {Object.entries(ageOver ?? {}).map(([years, over]) => (
        <dd key={years} className="age-over" data-over={over}>
          {t(over ? 'ageOver' : 'ageNotOver', { years })}
        </dd>
      ))}
      {name !== undefined && (
        <Item
          label={t('name')}
          className={name.length > LONG_NAME ? 'name long' : 'name'}
          text={<NameText text={name} missing={missing} words={words} />}
        >
          <Glyphs picture={nameImage} alt={t('nameImageAlt')} />
          {nameImage !== undefined && <small>{t('imageNote')}</small>}
        </Item>
      )}
      {birth !== undefined && (
        <Item label={t('birth')}>
          <BirthText birth={birth} />
        </Item>
      )}
      {address !== undefined && (
        <Item
          label={t('address')}
          className="address"
          text={<NameText text={address} missing={missing} words={words} />}
        >
          <Glyphs picture={addressImage} alt={t('addressImageAlt')} />
        </Item>
      )}
      {sex !== undefined && <Item label={t('sexLabel')} className="sex" text={t(`sex.${sex}`)} />}
      {validUntil !== null && (
        <Item label={t(`validUntil.${medium}`)} className="validity" text={dateText(validUntil)}>
          <small>{t(`validNote.${medium}`)}</small>
        </Item>
      )}
    </dl>
  );
}

function Item({
  label,
  className,
  text,
  children,
}: {
  label: string;
  className?: string;
  text?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={className}>
        {text !== undefined && <span className="text">{text}</span>}
        {children}
      </dd>
    </>
  );
}

function Glyphs({ picture, alt }: { picture: PictureData | undefined; alt: string }) {
  return picture === undefined ? null : <Picture picture={picture} alt={alt} className="glyphs" />;
}

/** Gregorian and era form for everyone: nationality is not in the data and is not guessed. */
function BirthText({ birth }: { birth: ShownBirth }) {
  const { t } = useTranslation();
  const dateText = useDateText();
  const { date, era, age } = birth;
  const { min, max } = age;
  const ageText = min === max ? t('age', { age: min }) : t('ageBetween', { min, max });
  return (
    <span className="text">
      {dateText(date, era)} {ageText}
    </span>
  );
}
