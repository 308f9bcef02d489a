/** How often this process is asked whether it is free, in milliseconds. */
const LOOK_MS = 5;

/**
 * How long this process is kept from anything else while it does something: the most work between two
 * moments at which it was free, in milliseconds. Work is counted and not time, since whatever else runs on
 * this machine keeps a process waiting, too.
 */
export async function longestTurn(act: () => Promise<void>): Promise<number> {
  let longest = 0;
  let before = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  };
  await new Promise((free) => setTimeout(free, 2 * LOOK_MS));
  before = process.cpuUsage();
  const timer = setInterval(look, LOOK_MS);
  await act();
  await new Promise((free) => setTimeout(free, 2 * LOOK_MS));
  clearInterval(timer);
  return longest;
}

/** Keeps this process from anything else for so many milliseconds of work. */
export function beBusy(ms: number): void {
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < ms * 1000);
}
