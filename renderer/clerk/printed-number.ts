import type { CardRoute } from '../../pipeline/card/card-code.ts';

export interface PrintedPart {
  readonly part: 'birth' | 'expiry' | 'security';
  readonly digits: string;
}

/**
 * The parts of a card's 14 digits as they stand on its face, as far as they are typed here: six of the
 * birth date in twos, four of the expiry's year, four of the security code (ui-spec 4). A PIN stands
 * on no card.
 */
export function printedNumber(number: string, route: CardRoute | null): readonly PrintedPart[] {
  const birth = [number.slice(0, 2), number.slice(2, 4), number.slice(4, 6)].join(' ');
  const parts = [
    { part: 'birth', digits: birth },
    { part: 'expiry', digits: number.slice(6, 10) },
    { part: 'security', digits: number.slice(10) },
  ] as const satisfies readonly PrintedPart[];
  if (route === 'b') return parts;
  return route === 'birth' ? parts.slice(0, 1) : [];
}
