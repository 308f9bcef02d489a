import { readdirSync, readFileSync } from 'node:fs';

/** What a counter of this test file starts as its device process. */
const SIMULATOR = 'simulator-process.ts';

/** Sends a signal to the one device process that this process has started (as /proc of Linux shows it). */
export function signalDevice(signal: NodeJS.Signals): void {
  const found = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && isDevice(entry));
  const [pid] = found;
  if (pid === undefined || found.length > 1) throw new Error(`${found.length} device processes`);
  process.kill(Number(pid), signal);
}

function isDevice(pid: string): boolean {
  try {
    // Behind the name in parentheses: the state, then the parent (proc(5)).
    const [, behind = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\)(?!.*\))/);
    const [, state, parent] = behind.split(' ');
    const ours = Number(parent) === process.pid && state !== 'Z';
    return ours && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(SIMULATOR);
  } catch {
    // It has ended since the folder was read.
    return false;
  }
}
