const STEP = 10;

/** The next step of ten above or below, from 0 to 100; the settings may begin between two. */
export function louder(percent: number): number {
  return Math.min(100, (Math.floor(percent / STEP) + 1) * STEP);
}

export function quieter(percent: number): number {
  return Math.max(0, (Math.ceil(percent / STEP) - 1) * STEP);
}
