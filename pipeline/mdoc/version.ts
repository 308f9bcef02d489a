import { made, type Shape, text } from '../cbor/shape.ts';

/** Version 1 of a structure: a later minor one may add keys, another major one is another structure. */
export const version1: Shape<string> = made(text, (value) =>
  /^1\.\d{1,3}$/.test(value) ? value : undefined,
);
