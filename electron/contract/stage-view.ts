import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import type { Notice } from './notice.ts';

/** What the visitor opened over what stands there, or the clerk for the visitor. */
export type GuidePage = 'none' | 'details' | 'phone-help';

/** What the views that a visitor looks at have in common: no data of anybody. */
export interface StageView {
  /** 評価用（認定前）: until the program is certified (design rule 5.7). */
  readonly evaluation: true;
  /** The simulator answers in place of readers: 練習. */
  readonly simulated: boolean;
  /** The page runs in a development host: 開発用. */
  readonly development: boolean;
  readonly language: VisitorLanguage;
  /** In the order in which they are offered: those that no native reader has checked come last. */
  readonly languages: readonly VisitorLanguage[];
  readonly media: 'card' | 'phone' | 'either';
  readonly notice: Notice;
  readonly readerType: ReaderType;
  /** Whether the steps for an Android phone are shown: that road is announced, not open. */
  readonly android: boolean;
  /** Whether the texts are spoken. */
  readonly speech: boolean;
  /** Of the signals, 0 to 100. */
  readonly volume: number;
  /** 筆談できます: whether this counter offers to write. */
  readonly writing: boolean;
  readonly guide: GuidePage;
}
