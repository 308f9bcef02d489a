import type { ReactNode } from 'react';
import type { KioskContents } from '../../electron/contract/kiosk-view.ts';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { NameText } from '../names/name-text.tsx';
import { Ruby } from '../ruby/ruby.tsx';
import { useWords } from '../stage/use-words.ts';
import { birthText } from './birth-text.ts';
import { type FindMissing, MISSING_WORDS } from './kiosk-name.tsx';

/** 内容を見る: what the purpose took beside the name, for ten seconds (ui-spec 1.9). */
export function KioskContentsList({
  contents: { address, birth, sex, ageOver = {} },
  language,
  findMissing,
}: {
  contents: KioskContents;
  language: VisitorLanguage;
  findMissing: FindMissing;
}) {
  const { t } = useWords();
  return (
    <dl className="kiosk-contents">
      {address !== undefined && (
        <Row label={t('kiosk.content.address')}>
          <NameText text={address} missing={findMissing(address)} words={MISSING_WORDS} />
        </Row>
      )}
      {birth !== undefined && (
        <Row label={t('kiosk.content.birthDate')}>
          <Ruby text={birthText(birth, language, t)} />
        </Row>
      )}
      {sex !== undefined && (
        <Row label={t('kiosk.content.sex')}>
          <Ruby text={t(`kiosk.content.sexValue.${sex}`)} />
        </Row>
      )}
      {Object.entries(ageOver).map(([years, over]) => (
        <Row key={years} label={t('item.ageOver', { years })}>
          <Ruby text={t(over ? 'kiosk.content.ageOver' : 'kiosk.content.ageNotOver', { years })} />
        </Row>
      ))}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Ruby text={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
