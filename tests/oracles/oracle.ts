import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Evidence } from './captured-reading.ts';

/** The two published verifiers for Node, each behind a script of this folder. */
export type OracleName = 'auth0' | 'owf';

/** What a verifier says of one answer. */
export interface OracleVerdict {
  /** Failed checks in its own words, an exception among them; empty where it accepts. */
  readonly failed: readonly string[];
  readonly passed: readonly string[];
  /** Issuer-signed values by their element: bytes as hex, dates as text. */
  readonly elements: Readonly<Record<string, unknown>>;
  /** Milliseconds by its own clock. */
  readonly ms: number;
}

/** How far the faults of @owf/mdoc's MAC authentication are mended by its script, in their order. */
export type Mended = 'nothing' | 'algorithm' | 'structure';

export interface Question extends Evidence {
  readonly mended?: Mended;
}

/**
 * Another implementation, in a process of its own: each of them changes the CBOR library for all who share
 * the process with it (facts/mdoc-libraries.md 3). One question at a time.
 */
export class Oracle {
  readonly #child: ChildProcess;

  constructor(name: OracleName) {
    const script = fileURLToPath(new URL(`./${name}-process.mjs`, import.meta.url));
    this.#child = fork(script, { serialization: 'advanced', execArgv: [] });
  }

  ask({ mended = 'nothing', ...question }: Question): Promise<OracleVerdict> {
    const { response, transcript, readerKey, iaca } = question;
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('the oracle ended'));
      this.#child.once('exit', ended);
      this.#child.once('message', (verdict) => {
        this.#child.off('exit', ended);
        resolve(verdict as OracleVerdict);
      });
      this.#child.send({ response, transcript, readerKey, iaca, mended });
    });
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }
}
