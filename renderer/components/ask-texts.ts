import type { Ask } from '../../pipeline/purpose/decide.ts';
import type { Item } from '../../pipeline/purpose/item.ts';
import type { Medium } from '../../pipeline/reading/report.ts';

/** One thing that the clerk ticks: which text, and what it is about where the text names an item. */
export type AskText =
  | { readonly key: TextKey; readonly item: null }
  | { readonly key: 'askItem'; readonly item: Item };

type TextKey =
  | 'askPrint'
  | 'askGenuine'
  | 'askPortrait'
  | 'askGuardian'
  | 'askGlyph'
  | 'askGlyphOfPhone'
  | 'askExpiry'
  | 'askBirth'
  | 'askOtherPhoto'
  | 'askHolder'
  | 'askSupervisor';

type Asked = Readonly<Partial<Record<Ask, readonly TextKey[]>>>;

/** A card can be looked at, and so can what is printed on it. */
const OF_A_CARD: Asked = {
  'card.issuer-certificate': ['askPrint', 'askGenuine'],
  'card.text-issuer-certificate': ['askPrint', 'askGenuine'],
  'card.expiry': ['askExpiry'],
  'clock.plausible': ['askExpiry'],
  'card.number-agrees': ['askBirth'],
  portrait: ['askPortrait'],
  'photo-absent': ['askGuardian'],
  'photo-not-displayable': ['askPortrait'],
  'glyph-missing': ['askGlyph'],
};

/** Of a phone there is only what stands on our own screen, and its holder. */
const OF_A_PHONE: Asked = {
  'mdoc.values-agree': ['askHolder'],
  portrait: ['askOtherPhoto'],
  'photo-not-displayable': ['askOtherPhoto'],
  'glyph-missing': ['askGlyphOfPhone'],
};

/**
 * What the clerk has to look at, each thing once however many checks ask for it. What no clerk can judge is
 * shown to the supervisor.
 */
export function askTexts(asks: readonly Ask[], medium: Medium): readonly AskText[] {
  const known = medium === 'mdoc' ? OF_A_PHONE : OF_A_CARD;
  const keys = new Set<TextKey>();
  const items: AskText[] = [];
  for (const ask of asks) {
    const own = Object.hasOwn(known, ask) ? known[ask] : undefined;
    if (own !== undefined) for (const key of own) keys.add(key);
    else if (isItem(ask)) items.push({ key: 'askItem', item: ask });
    else keys.add('askSupervisor');
  }
  // A card without a photo has none to compare: there the guardian is what is asked about.
  if (keys.has('askGuardian')) keys.delete('askPortrait');
  return [...[...keys].map((key) => ({ key, item: null })), ...items];
}

const ITEMS: readonly Ask[] = ['name', 'address', 'birthDate', 'sex', 'portrait'] satisfies Item[];

function isItem(ask: Ask): ask is Item {
  return ITEMS.includes(ask) || ask.startsWith('ageOver:');
}
