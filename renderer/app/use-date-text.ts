import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../pipeline/identity/calendar-date.ts';
import type { EraYear } from '../../pipeline/identity/era.ts';

/** A date in words: `1980年2月17日（昭和55年）`, or `1980-02-17 (Showa 55)`; parts not recorded are said so. */
export function useDateText(): (date: CalendarDate, era?: EraYear | null) => string {
  const { t, i18n } = useTranslation();
  const japanese = i18n.language === 'ja';
  return ({ year, month, day }, era = null) => {
    const two = (part: number) => (japanese ? String(part) : String(part).padStart(2, '0'));
    if (month === null) return `${year}${japanese ? '年' : ''}${t('dateUnknownParts')}`;
    if (day === null) {
      return `${year}${japanese ? '年' : '-'}${two(month)}${japanese ? '月' : ''}${t('dateUnknownParts')}`;
    }
    const full = t('date', { year, month: two(month), day: two(day) });
    return era === null ? full : `${full}${eraText(era)}`;
  };

  function eraText({ era, year }: EraYear): string {
    const name = t(`era.${era}`);
    if (!japanese) return ` (${name} ${year})`;
    return `（${name}${year === 1 ? '元' : year}年）`;
  }
}
