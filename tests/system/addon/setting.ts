import {
  type Tamper,
  VPCD_PORTS,
  VpcdCard,
} from '../../../fixtures/virtual/transport/vpcd-client.ts';
import {
  type AddonCard,
  loadAddon,
  type PcscAddon,
  type Picture,
} from '../../../native-bridge/pcsc/own/pcsc-addon.ts';
import { Pictures } from './pictures.ts';
import { PlainCard } from './plain-card.ts';

/** The two slots of Debian's vpcd, and what PC/SC says of a reader. */
export const READER = 'Virtual PCD 00 00';
export const OTHER_READER = 'Virtual PCD 00 01';
export const PRESENT = 0x20;
export const EMPTY = 0x10;

export const isUp = ({ code }: Picture): boolean => code === 0;
export const isDown = ({ code }: Picture): boolean => code !== 0;
export const isLaid = ({ readers }: Picture): boolean => ((readers[0]?.state ?? 0) & PRESENT) !== 0;

export const addon: PcscAddon = load();

function load(): PcscAddon {
  const loaded = loadAddon();
  if (loaded === null) throw new Error('the addon is not built: node tools/native/build-addon.mjs');
  return loaded;
}

interface Stoppable {
  stop(): Promise<void> | void;
}
const open: Stoppable[] = [];

/** Notes what the test must stop when it is over. */
export function start<T extends Stoppable>(thing: T): T {
  open.push(thing);
  return thing;
}

export async function stopAll(): Promise<void> {
  for (const thing of open.splice(0).reverse()) await thing.stop();
}

/** Lays a card on the first reader. */
export async function put(medium: PlainCard, tamper: Tamper | null = null): Promise<VpcdCard> {
  const card = await VpcdCard.lay(medium, VPCD_PORTS[0], tamper);
  start({ stop: () => card.remove() });
  return card;
}

/** Lays a card on the first reader, and waits until pcscd has seen it. */
export async function lay(medium: PlainCard, tamper: Tamper | null = null): Promise<VpcdCard> {
  const card = await put(medium, tamper);
  await seen(isLaid);
  return card;
}

/**
 * Waits until the service shows it so. Not beside another watch whose pictures are counted: pcsc-lite's
 * library has one table of readers for all threads, and guards it by nothing.
 */
export async function seen(fits: (picture: Picture) => boolean): Promise<Picture> {
  const pictures = new Pictures(addon);
  try {
    return await pictures.next(fits);
  } finally {
    pictures.stop();
  }
}

/** A card on the first reader, and a connection to it. */
export async function connected(
  medium: PlainCard = new PlainCard(),
  tamper: Tamper | null = null,
): Promise<{ laid: VpcdCard; card: AddonCard }> {
  const laid = await lay(medium, tamper);
  const { code, card } = await addon.connect(READER);
  if (card === null) throw new Error(`not connected: ${code.toString(16)}`);
  return { laid, card };
}
