import { createPrivateKey } from 'node:crypto';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import type { VirtualPhone } from '../../fixtures/virtual/phones/virtual-phone.ts';

/** One session's key, so that two processes know the same phone: from a number that anybody may know. */
const KEY = createPrivateKey({
  key: Buffer.concat([
    Buffer.from('303102010104' + '20', 'hex'),
    Buffer.alloc(32, 7),
    Buffer.from('a00a06082a8648ce3d030107', 'hex'),
  ]),
  format: 'der',
  type: 'sec1',
});

/** The phone of `hanako` that shows a QR code, and the text of that code: the same in every process. */
export function phoneWithCode(): { readonly phone: VirtualPhone; readonly qr: string } {
  const phone = makePhone({ carrier: 'nfc', eDeviceKey: KEY, uuid: new Uint8Array(16).fill(7) });
  return { phone, qr: phone.showQr() };
}
