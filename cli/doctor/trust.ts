import {
  loadDefaultTrustStore,
  loadTrustStore,
  type TrustStore,
} from '../../desk/trust/trust-store.ts';
import type { Finding } from './doctor-command.ts';

/** The issuers' keys: without them no card is ever better than 要確認, and every phone is refused. */
export function examineTrust(folder: string, isDefault: boolean): Finding {
  const store = isDefault ? loadDefaultTrustStore(folder) : loadTrustStore(folder);
  if (!store.ok) {
    const { file, problem } = store.failure;
    const remedy = 'Repair or remove the file; until then nothing is read';
    return { what: 'trust', state: 'broken', text: `${file}: ${problem}`, remedy };
  }
  const { text, surface, valid, expired, lists } = countsOf(store.value, new Date());
  const said = [
    `keys of the card's issuers: text ${text}, surface ${surface}`,
    `authorities of phones' documents: ${valid}${expired > 0 ? ` (and ${expired} expired)` : ''}`,
    `revocation lists: ${lists}`,
  ].join('; ');
  if (text > 0 && surface > 0 && valid > 0) return { what: 'trust', state: 'ok', text: said };
  const remedy =
    'Import what is missing (kazasu trust import FILE); until then every card asks for the eye ' +
    'without its keys, and every phone is refused without its authority';
  return { what: 'trust', state: 'warning', text: said, remedy };
}

function countsOf({ cardCas, iacas, crls }: TrustStore, now: Date) {
  const ofCard = (ap: 'text' | 'surface') => cardCas.filter((cardCa) => cardCa.ap === ap).length;
  const valid = iacas.filter(({ details }) => details.notAfter >= now).length;
  return {
    text: ofCard('text'),
    surface: ofCard('surface'),
    valid,
    expired: iacas.length - valid,
    lists: crls.length,
  };
}
