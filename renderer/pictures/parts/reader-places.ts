import type { ReaderType } from '../../../pipeline/purpose/reader-type.ts';

/** What a visitor brings: with an iPhone its top goes to the mark, with an Android phone its back. */
export type Brought = 'card' | 'iphone' | 'android';

/** Where things stand in a drawing of 400 by 300, as SVG transforms. */
export interface Places {
  /** The card on its way, and the arrow between it and the reader. */
  readonly cardBefore: string;
  readonly arrow: string;
  readonly arrowLength: number;
  /** The card where it is read. */
  readonly cardOn: string;
  /** The phone with its top edge, or the middle of its back, at the mark. */
  readonly topAtMark: string;
  readonly backAtMark: string;
  /** What moves the whole, so that reader and phone fill the drawing. */
  readonly withPhone: string;
  /** Room for a sign that hides neither reader nor card. */
  readonly sign: string;
}

export const PLACES: Readonly<Record<ReaderType, Places>> = {
  'flat-pad': {
    cardBefore: 'matrix(1.12 0 -.24 .8 132 22)',
    arrow: 'translate(205 106)',
    arrowLength: 66,
    cardOn: 'matrix(1 0 -.32 .58 145 182)',
    topAtMark: 'matrix(1.1 0 -.34 .68 152 196)',
    backAtMark: 'matrix(1.1 0 -.35 .64 166 146)',
    withPhone: 'translate(-44 -112) scale(1.2)',
    sign: 'translate(200 66)',
  },
  upright: {
    cardBefore: 'matrix(.88 -.15 0 1.06 22 126)',
    arrow: 'translate(160 162) rotate(-98)',
    arrowLength: 60,
    cardOn: 'matrix(.8 -.14 0 1 226 98)',
    topAtMark: 'matrix(.92 -.16 0 1 240 142)',
    backAtMark: 'matrix(.92 -.16 0 1 240 52)',
    withPhone: 'translate(-60 0)',
    sign: 'translate(108 170) scale(.82)',
  },
  'slot-stand': {
    cardBefore: 'translate(125 2)',
    arrow: 'translate(200 100)',
    arrowLength: 46,
    cardOn: 'translate(125 150)',
    topAtMark: 'translate(152 172)',
    backAtMark: 'matrix(.9 0 0 .9 157 100)',
    withPhone: 'translate(0 -44)',
    sign: 'translate(200 48) scale(.86)',
  },
  'built-in': {
    cardBefore: 'matrix(1.02 0 -.22 .76 136 44)',
    arrow: 'translate(203 122)',
    arrowLength: 50,
    cardOn: 'matrix(.95 0 -.24 .52 149 168)',
    topAtMark: 'matrix(1 0 -.27 .58 158 186)',
    backAtMark: 'matrix(1 0 -.25 .55 174 142)',
    withPhone: '',
    sign: 'translate(225 78) scale(.72)',
  },
};
