import { runDoctor } from './doctor/doctor-command.ts';
import { quote } from './quote.ts';
import { runRead } from './read/read-command.ts';
import { runReaders } from './readers-command.ts';
import { runTrust } from './trust-command.ts';
import { USAGE, UsageError } from './usage.ts';

/** One process, one command: the exit status is the result (ui-spec 2, column x). */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  read: runRead,
  readers: runReaders,
  doctor: runDoctor,
  trust: runTrust,
};

process.exitCode = await main(process.argv.slice(2));

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined)
      throw new UsageError(name === '' ? 'no command' : `no command ${quote(name)}`);
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`kazasu: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}
