/** The keys and lists of the Japanese texts, in any words. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends string[]
      ? readonly string[]
      : Same<T[K]>;
};
