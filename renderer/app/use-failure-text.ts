import { useTranslation } from 'react-i18next';
import type { ShownFailure } from '../../electron/contract/clerk-view.ts';
import { type FailureText, failureTextOf } from '../i18n/texts.ts';
import { useLists } from './use-lists.ts';

/** The text of a failure: of its kind, its medium, and for a phone with certificates only its platform. */
export function useFailureText(): (failure: ShownFailure) => FailureText {
  const { t } = useTranslation();
  const { failures } = useLists();
  return ({ kind, medium, platform }) => {
    const text = failureTextOf(failures[kind], medium);
    return platform === null
      ? text
      : { ...text, title: t(`platform.${platform}`), steps: [t(`platformStep.${platform}`)] };
  };
}
