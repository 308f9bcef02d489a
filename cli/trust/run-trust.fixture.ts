import { vi } from 'vitest';
import { runTrust } from '../trust-command.ts';

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `kazasu trust` on a folder, with what it says; standard input is no terminal. */
export async function trust(folder: string, ...args: readonly string[]): Promise<Said> {
  let out = '';
  let err = '';
  const listen = (add: (text: string) => void) => (chunk: unknown) => {
    add(String(chunk));
    return true;
  };
  const onOut = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation(listen((text) => (out += text)));
  const onErr = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation(listen((text) => (err += text)));
  try {
    return { status: await runTrust([...args, '--trust', folder]), out, err };
  } finally {
    onOut.mockRestore();
    onErr.mockRestore();
  }
}

/** So many days from today, as a day. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
