import { fail, succeed } from '../../../pipeline/outcome/result.ts';
import { linkFault, PCSC_SUCCESS } from '../pcsc-error.ts';
import type { HeldCard, ReaderConnection } from '../reader-connection.ts';
import type { AddonCard, PcscAddon } from './pcsc-addon.ts';

/**
 * A reader through our own addon. It begins no transaction: SHARE_EXCLUSIVE already keeps every other
 * handle away, and Windows resets a card on which a transaction is idle for 5 s, which it is while its
 * holder looks for a number (adr/0017).
 */
export function addonConnection(addon: PcscAddon, reader: string): ReaderConnection {
  return {
    reader,
    async connect() {
      const { code, card } = await addon.connect(reader);
      return card === null ? fail(linkFault(code)) : succeed(held(card));
    },
  };
}

function held(card: AddonCard): HeldCard {
  return {
    async transmit(command) {
      const { code, answer } = await card.transmit(command);
      return code === PCSC_SUCCESS && answer !== null ? succeed(answer) : fail(linkFault(code));
    },
    async unpower() {
      // A card that left cannot be disconnected; its context is released all the same.
      await card.disconnect();
    },
  };
}
