import { fail, type Result } from '../pipeline/outcome/result.ts';

/** A key file that the desktop program sealed for the user who is logged in is named like this. */
export const SEALED = '.sealed';

/** Opens a sealed key file: the PEM in it, or in a few words why not. */
export type OpenSealed = (sealed: Uint8Array) => Result<Uint8Array, string>;

/** Whoever is not that desktop program opens none. */
export const opensNone: OpenSealed = () =>
  fail('is sealed: only the desktop program opens it, for the user who sealed it');
