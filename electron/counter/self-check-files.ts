import type { placesIn } from '../../desk/data-folder.ts';
import { readerCertificateOf } from '../../desk/reader-identity.ts';
import { loadSettings } from '../../desk/settings.ts';
import { loadTrustStore } from '../../desk/trust/trust-store.ts';
import type { Result } from '../../pipeline/outcome/result.ts';
import type { CounterSetting } from './counter-setting.ts';

/** As long as it may take to get a certificate and bring it to every counter. */
const SOON_MS = 30 * 86_400_000;

/** A file of the data folder that nothing is read with. */
export type FileProblemKind = 'settings-broken' | 'trust-store-broken';

/** What of the setting cannot be read: found as each reading would find it, before one does. */
export function brokenFiles(setting: CounterSetting): readonly FileProblemKind[] {
  const found = new Set<FileProblemKind>();
  const results: readonly Result<unknown>[] = [
    setting.opening(),
    setting.trust(),
    setting.identity(),
  ];
  for (const result of results) {
    if (result.ok) continue;
    const { kind } = result.failure;
    found.add(kind === 'trust-store-broken' ? kind : 'settings-broken');
  }
  return [...found];
}

/**
 * Whether an authority's certificate, or the reader's own, has ended or ends within thirty days. Files
 * that cannot be read are told by `brokenFiles`, not here.
 */
export function hasEndingCertificate(places: ReturnType<typeof placesIn>, now: Date): boolean {
  const limit = now.getTime() + SOON_MS;
  const store = loadTrustStore(places.trust);
  const settings = loadSettings(places.settings);
  const own = settings.ok ? readerCertificateOf(settings.value, places.settings) : settings;
  const ends = [
    ...(store.ok ? store.value.iacas.map(({ details }) => details.notAfter) : []),
    ...(own.ok && own.value !== null ? [own.value.notAfter] : []),
  ];
  return ends.some((end) => end.getTime() < limit);
}
