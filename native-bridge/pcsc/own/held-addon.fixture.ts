import type { HeldBinding, HeldConnect } from '../held-binding.fixture.ts';
import { addonConnection } from './addon-connection.ts';
import type { AddonCard, PcscAddon, Picture } from './pcsc-addon.ts';

const SUCCESS = 0;
const REMOVED = 0x80100069;
const BUSY = 0x8010000b;

type Answer = { readonly code: number; readonly answer: Uint8Array | null };
type Call = { name: string; done: (answer: Answer) => void; command?: Uint8Array };

/** Our addon with held calls, and pictures as a test shows them. */
export class HeldAddon implements PcscAddon {
  readonly calls: Call[] = [];
  readonly connects: HeldConnect[] = [];
  watching = 0;
  connected = false;
  throws = false;
  show: (picture: Picture) => void = () => undefined;

  watch(tell: (picture: Picture) => void): () => void {
    this.watching++;
    this.show = tell;
    return () => {
      this.watching--;
    };
  }

  async connect(): Promise<{ code: number; card: AddonCard | null }> {
    const answer = this.connects.shift() ?? 'open';
    this.calls.push({ name: 'connect', done: () => undefined });
    if (answer === 'busy') return { code: BUSY, card: null };
    if (answer === 'never') return new Promise(() => undefined);
    this.connected = true;
    return { code: SUCCESS, card: this.#card() };
  }

  #card(): AddonCard {
    const held = (name: string, command: Uint8Array = new Uint8Array(0)) =>
      new Promise<Answer>((done) => {
        this.calls.push({ name, done, command });
      });
    return {
      protocol: 2,
      transmit: (command) => {
        const throws = this.throws;
        this.throws = false;
        if (throws) throw new TypeError('not a buffer');
        return held('transmit', command);
      },
      begin: async () => (await held('begin')).code,
      end: async () => (await held('end')).code,
      disconnect: async () => {
        const { code } = await held('unpower');
        this.connected = false;
        return code;
      },
    };
  }
}

/** Our own way to a reader, on an addon whose calls a test holds. */
export function heldOwn(): HeldBinding {
  const addon = new HeldAddon();
  return {
    connection: addonConnection(addon, 'Driver'),
    connects: addon.connects,
    get names() {
      return addon.calls.map(({ name }) => name);
    },
    get command() {
      const { command = new Uint8Array(0) } = addon.calls.findLast(isTransmit) ?? {};
      return command;
    },
    get connected() {
      return addon.connected;
    },
    answer(value) {
      const call = addon.calls.at(-1);
      if (value === 'removed') call?.done({ code: REMOVED, answer: null });
      else call?.done({ code: SUCCESS, answer: Uint8Array.from(value) });
    },
    throwNext() {
      addon.throws = true;
    },
  };
}

function isTransmit({ name }: Call): boolean {
  return name === 'transmit';
}
