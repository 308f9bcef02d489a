import { randomBytes } from 'node:crypto';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import { echoCommand } from './echo-medium.ts';
import { memoryInUse } from './memory-use.ts';
import { turned } from './process-memory.ts';
import { SourceTalk } from './source-talk.ts';

/** What this process had in memory, turned: the message that says so is no copy of it. */
export interface TurnedSecrets {
  readonly command: Uint8Array;
  readonly answer: Uint8Array;
  /** Still there: a search that does not find it finds nothing. */
  readonly planted: Uint8Array;
}

/** Bytes that are looked for, from the middle: an allocator writes over both ends of what it takes back. */
const NEEDLE = { from: 2000, to: 2032 } as const;
const LENGTH = 4096;

/** One exchange through a binding; then all that we can reach of it is zeroed, and the process waits. */
process.once('message', async (message) => {
  const { binding, reader } = message as { binding: ReaderBinding; reader: string };
  const talk = new SourceTalk(binding);
  await talk.occupied(reader);
  const channel = await talk.open(reader);
  const planted = randomBytes(LENGTH);
  const data = randomBytes(LENGTH);
  const command = echoCommand(data, LENGTH);
  data.fill(0);
  const answer = await channel.transmit(command);
  if (!answer.ok) throw new Error(answer.failure);
  const secrets: TurnedSecrets = {
    command: middleOf(command),
    answer: middleOf(answer.value),
    planted: middleOf(planted),
  };
  command.fill(0);
  answer.value.fill(0);
  await channel.close();
  await memoryInUse();
  process.send?.(secrets);
  process.once('message', () => process.exit(planted.length === 0 ? 1 : 0));
});
process.on('disconnect', () => process.exit(0));

function middleOf(bytes: Uint8Array): Uint8Array {
  return turned(bytes.subarray(NEEDLE.from, NEEDLE.to));
}
