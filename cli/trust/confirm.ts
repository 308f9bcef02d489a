import { createInterface } from 'node:readline/promises';
import { plainFingerprint } from '../../desk/trust/fingerprint.ts';
import { UsageError } from '../usage.ts';

/**
 * Whether the operator has compared this very fingerprint: it is among those of the command line, or a yes
 * is typed at a terminal. Without either a UsageError: a pipe confirms nothing.
 */
export async function isConfirmed(
  fingerprint: string,
  confirmed: readonly string[],
): Promise<boolean> {
  const own = plainFingerprint(fingerprint);
  if (confirmed.length > 0) return confirmed.some((text) => plainFingerprint(text) === own);
  if (!process.stdin.isTTY) {
    throw new UsageError('name the fingerprint that you compared: --fingerprint "…"');
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(
    'Is this the fingerprint that the issuer gave you? (yes/no) ',
  );
  prompt.close();
  return answer.trim() === 'yes';
}
