import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

/** Options and words of a command; what does not fit is a UsageError without the digits that it quotes. */
export function parseWords<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'bad arguments';
    throw new UsageError(message.replaceAll(/\d{4,}/g, '(digits)'));
  }
}
