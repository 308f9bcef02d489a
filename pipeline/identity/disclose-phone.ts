import type { PhoneRecord } from '../mdoc/values/phone-record.ts';
import type { Item } from '../purpose/item.ts';
import type { Identity, Picture } from './identity.ts';

/** The items of the purpose out of a phone's record: all else stays behind (design rule 2). */
export function disclosePhone(
  { name, address, birthDate, sex, ageOver }: PhoneRecord,
  portrait: Picture | null,
  items: readonly Item[],
): Identity {
  const wanted = new Set(items);
  return {
    ...(wanted.has('name') && name !== null && { name }),
    ...(wanted.has('address') && address !== null && { address }),
    ...(wanted.has('birthDate') && birthDate && { birthDate }),
    ...(wanted.has('sex') && sex && { sex }),
    ...(wanted.has('portrait') && portrait && { portrait }),
    ...(Object.keys(ageOver).length > 0 && { ageOver }),
  };
}
