import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DIGITS, quote } from './quote.ts';
import { UsageError } from './usage.ts';

/** Options and words of a command; what does not fit is a UsageError without the digits that it quotes. */
export function parseWords<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'bad arguments';
    throw new UsageError(withoutDigits(message));
  }
}

function withoutDigits(message: string): string {
  const said = quote(message.replaceAll(/'([^']*)'/g, (_, word: string) => `'${quote(word)}'`));
  return said.includes(DIGITS) ? `${said}\n${WHY}` : said;
}

const WHY =
  'Digits on a command line are seen by every program of this machine and kept in the history. ' +
  'Give them on standard input.';
