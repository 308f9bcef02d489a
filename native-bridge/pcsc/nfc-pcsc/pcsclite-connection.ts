import type { PcscliteReader } from 'nfc-pcsc';
import type { LinkFault } from '../../../pipeline/apdu/card-channel.ts';
import { fail, type Result, succeed } from '../../../pipeline/outcome/result.ts';
import { linkFault } from '../pcsc-error.ts';
import type { HeldCard, ReaderConnection } from '../reader-connection.ts';
import { pcscCode } from './pcsclite-error.ts';

/** pcsc-lite's longest extended answer, with its status word (facts/performance-and-audit.md 2.2). */
const LONGEST_ANSWER = 65_548;

/** A reader of pcsclite: share mode and disposition are ours, past nfc-pcsc's SHARED and LEAVE_CARD. */
export function pcscliteConnection(reader: PcscliteReader): ReaderConnection {
  const options = {
    share_mode: reader.SCARD_SHARE_EXCLUSIVE,
    protocol: reader.SCARD_PROTOCOL_T0 | reader.SCARD_PROTOCOL_T1,
  };
  return {
    reader: reader.name,
    connect: () =>
      new Promise((resolve) => {
        reader.connect(options, (error, protocol) => {
          if (error) resolve(fail(linkFault(pcscCode(error))));
          // Called back with nothing where this process holds the reader already.
          else
            resolve(protocol === undefined ? fail('reader-busy') : succeed(held(reader, protocol)));
        });
      }),
  };
}

function held(reader: PcscliteReader, protocol: number): HeldCard {
  return {
    transmit: (command) => transmit(reader, protocol, command),
    unpower: () => unpower(reader),
  };
}

/** Both buffers that we can reach are zeroed; pcsclite's own copies go back to the heap as they are. */
function transmit(
  reader: PcscliteReader,
  protocol: number,
  command: Uint8Array,
): Promise<Result<Uint8Array, LinkFault>> {
  const buffer = Buffer.from(command);
  return new Promise((resolve) => {
    reader.transmit(buffer, LONGEST_ANSWER, protocol, (error, answer) => {
      buffer.fill(0);
      if (error !== null) {
        resolve(fail(linkFault(pcscCode(error))));
        return;
      }
      resolve(succeed(new Uint8Array(answer)));
      answer.fill(0);
    });
  });
}

function unpower(reader: PcscliteReader): Promise<void> {
  return new Promise((resolve) => {
    reader.disconnect(reader.SCARD_UNPOWER_CARD, (error) => {
      // A card that left cannot be disconnected; pcsclite would go on using its dead handle.
      if (error) reader.connected = false;
      resolve();
    });
  });
}
