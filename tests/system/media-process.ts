import { setTimeout as pause } from 'node:timers/promises';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { VPCD_PORTS, VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { EchoMedium, misbehave } from './echo-medium.ts';
import { caseNamed } from './read-card.ts';

/** What a test asks of the process that holds its media; each is answered by `MediumSeen`. */
export type MediaRequest = {
  readonly id: number;
  readonly slot: 0 | 1;
  /** What is laid: `echo`, or the name of a case. A medium that lies there is lifted so long before. */
  readonly act: { readonly lay: string; readonly liftedMs: number } | 'lift' | 'look';
};

export interface MediumSeen {
  readonly id: number;
  /** Commands since its power came. */
  readonly commands: number;
  /** Whether a number is verified on it. */
  readonly isOpen: boolean;
  readonly atr: Uint8Array;
}

const NOTHING = { commands: 0, isOpen: false, atr: new Uint8Array(0) };

/**
 * Media on both slots of vpcd, in a process of their own: they answer while the thread that reads them is
 * held up, and their memory is not counted as its.
 */
const media: (VirtualChip | EchoMedium | undefined)[] = [];
const laid: (VpcdCard | undefined)[] = [];

process.on('disconnect', () => process.exit(0));
process.on('message', async (message) => {
  const { id, slot, act } = message as MediaRequest;
  if (act !== 'look') await laid[slot]?.remove();
  if (typeof act === 'object') {
    await pause(act.liftedMs);
    const medium =
      act.lay === 'echo' ? new EchoMedium() : new VirtualChip(caseNamed(act.lay).make());
    media[slot] = medium;
    laid[slot] = await VpcdCard.lay(medium, VPCD_PORTS[slot], misbehave);
  }
  process.send?.({ ...look(slot), id } satisfies MediumSeen);
});

function look(slot: 0 | 1): Omit<MediumSeen, 'id'> {
  const medium = media[slot];
  if (medium === undefined) return NOTHING;
  const isOpen = medium instanceof VirtualChip && medium.isOpen;
  return { commands: medium.commands, isOpen, atr: Uint8Array.from(medium.atr) };
}
