import { loadDefaultTrustStore, loadTrustStore } from '../../desk/trust/trust-store.ts';
import type { Finding } from './doctor-command.ts';

/** The issuers' keys: without them no card is ever better than 要確認. */
export function examineTrust(folder: string, isDefault: boolean): Finding {
  const store = isDefault ? loadDefaultTrustStore(folder) : loadTrustStore(folder);
  if (!store.ok) {
    const { file, problem } = store.failure;
    const remedy = 'Repair or remove the file; until then nothing is read';
    return { what: 'trust', state: 'broken', text: `${file}: ${problem}`, remedy };
  }
  const count = (ap: 'text' | 'surface') =>
    store.value.cardCas.filter((cardCa) => cardCa.ap === ap).length;
  const text = `keys of the card's issuers: text ${count('text')}, surface ${count('surface')}`;
  if (count('text') > 0 && count('surface') > 0) return { what: 'trust', state: 'ok', text };
  const remedy = 'Import them (kazasu trust import FILE); until then every card asks for the eye';
  return { what: 'trust', state: 'warning', text, remedy };
}
