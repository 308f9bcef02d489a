import type { Item } from './item.ts';
import type { Purpose } from './purpose.ts';

/** Items that stay; `system` is null where no hand-off names them: they stay at the counter itself. */
export interface KeptItems {
  readonly items: readonly Item[];
  readonly system: string | null;
}

/** What the notice before the tap has to say about keeping; empty where nothing stays (ui-spec 5 and 9.1). */
export function kept({
  handOff,
  retain,
}: Pick<Purpose, 'handOff' | 'retain'>): readonly KeptItems[] {
  const handed = new Set(handOff.flatMap(({ items }) => items));
  const here = retain.filter((item) => !handed.has(item));
  const received = handOff.map(({ items, system }) => ({ items, system }));
  return here.length === 0 ? received : [...received, { items: here, system: null }];
}
