import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { MediaRequest, MediumSeen } from './media-process.ts';

/**
 * pcscd looks at its virtual readers every 400 ms. What is laid down between the moment when one that was
 * torn away counts as gone and that look is not seen until it is lifted once more.
 */
export const PCSCD_SEES_MS = 500;

const ENTRY = new URL('./media-process.ts', import.meta.url);

/** Lays media on the two slots of vpcd, from a process of their own. */
export class Media {
  readonly #child: ChildProcess;
  #lastId = 0;

  constructor() {
    this.#child = fork(ENTRY, [], {
      serialization: 'advanced',
      execArgv: ['--import', import.meta.resolve('tsx')],
    });
  }

  /** Resolves when the driver has it; pcscd sees it within 400 ms. A medium that lay there is lifted. */
  lay(name: string, slot: 0 | 1 = 0): Promise<MediumSeen> {
    return this.#ask(slot, { lay: name, liftedMs: 0 });
  }

  /** Lifts what lies there, and lays another down after so long. */
  swap(name: string, liftedMs: number, slot: 0 | 1 = 0): Promise<MediumSeen> {
    return this.#ask(slot, { lay: name, liftedMs });
  }

  lift(slot: 0 | 1 = 0): Promise<MediumSeen> {
    return this.#ask(slot, 'lift');
  }

  look(slot: 0 | 1 = 0): Promise<MediumSeen> {
    return this.#ask(slot, 'look');
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #ask(slot: 0 | 1, act: MediaRequest['act']): Promise<MediumSeen> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const hear = (message: unknown) => {
        const seen = message as MediumSeen;
        if (seen.id !== id) return;
        this.#child.off('message', hear);
        resolve(seen);
      };
      this.#child.on('message', hear);
      this.#child.send({ id, slot, act } satisfies MediaRequest);
    });
  }
}
