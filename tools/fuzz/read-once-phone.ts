import { loadPurposes } from '../../desk/purposes.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import type { PhoneHooks } from '../../fixtures/virtual/phones/phone-options.ts';
import type { VirtualPhone } from '../../fixtures/virtual/phones/virtual-phone.ts';

/** What an honest phone says in one reading: its engagement, its answer, and that answer encrypted. */
export interface PhoneWords {
  readonly engagement: Uint8Array;
  readonly response: Uint8Array;
  readonly sessionData: Uint8Array;
}

export async function readOncePhone(
  make: (hooks: PhoneHooks) => VirtualPhone,
): Promise<PhoneWords> {
  const words: { -readonly [W in keyof PhoneWords]?: Uint8Array } = {};
  const keep = (name: keyof PhoneWords) => (bytes: Uint8Array) => {
    words[name] = bytes.slice();
    return bytes;
  };
  const chip = make({
    deviceEngagement: keep('engagement'),
    response: keep('response'),
    sessionData: keep('sessionData'),
  });
  const purposes = loadPurposes(null);
  const purpose = purposes.ok ? purposes.value.get('hospital-reception') : undefined;
  if (purpose === undefined) throw new Error('no purpose');
  await readInProcess({ chip, purpose, extended: true });
  const { engagement, response, sessionData } = words;
  if (!engagement || !response || !sessionData) throw new Error('the phone did not say all');
  return { engagement, response, sessionData };
}
