import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import { echoAnswer, echoCommand } from '../../tests/system/echo-medium.ts';
import { Media } from '../../tests/system/media.ts';
import { memoryInUse } from '../../tests/system/memory-use.ts';
import { Pcscd } from '../../tests/system/pcscd.ts';
import { READER_NAMES } from '../../tests/system/read-card.ts';
import { SourceTalk } from '../../tests/system/source-talk.ts';
import { judgeMemory, type Proof } from './judge-memory.ts';

/** Of all exchanges: compiled code, pools and the allocator have come to rest by then. */
const WARM_UP = 0.1;
const LOOKS = 20;
/** Answers as a card gives them: a status word, a short read, an extended one; now and then the longest. */
const ANSWERS = [2, 253, 258, 2050];
const LONGEST = 65_535;
const LONGEST_EVERY = 500;

/** Exchanges in a row over one connection, each answer compared byte by byte. */
export async function proveMemory(binding: ReaderBinding, count: number): Promise<Proof> {
  const pcscd = await Pcscd.start();
  const media = new Media();
  const talk = new SourceTalk(binding);
  await media.lay('echo');
  const [reader] = READER_NAMES;
  await talk.occupied(reader);
  const channel = await talk.open(reader);
  await exchange(channel, count * WARM_UP);
  const uses = [await memoryInUse()];
  const each = Math.ceil((count * (1 - WARM_UP)) / LOOKS);
  for (let look = 0; look < LOOKS; look++) {
    await exchange(channel, each);
    uses.push(await memoryInUse());
  }
  await channel.close();
  await talk.stop();
  await media.stop();
  await pcscd.stop();
  return judgeMemory(uses, each, count);
}

async function exchange(channel: CardChannel, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const usual = ANSWERS[i % ANSWERS.length] ?? LONGEST;
    const length = i % LONGEST_EVERY === 0 ? LONGEST : usual;
    const command = echoCommand(Uint8Array.of(i >> 16, i >> 8, i), length);
    const answer = await channel.transmit(command);
    if (!answer.ok) throw new Error(`exchange ${i}: ${answer.failure}`);
    if (Buffer.compare(answer.value, echoAnswer(command)) !== 0) {
      throw new Error(`exchange ${i}: another answer`);
    }
  }
}
