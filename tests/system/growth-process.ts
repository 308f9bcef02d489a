import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import { echoCommand } from './echo-medium.ts';
import { GROWTH_ANSWER, GROWTH_COUNT, type GrowthSeen } from './growth.ts';
import { growthBy } from './memory-use.ts';
import { SourceTalk } from './source-talk.ts';

/** Growth is measured in a process that does nothing else: what others gave back would hide it. */
process.once('message', async (message) => {
  const { binding, reader } = message as { binding: ReaderBinding; reader: string };
  const talk = new SourceTalk(binding);
  await talk.occupied(reader);
  const channel = await talk.open(reader);
  const kept: Uint8Array[] = [];
  for (let warmUp = 0; warmUp < 2; warmUp++) await exchange(channel, () => undefined);
  const found = await growthBy(() => exchange(channel, () => undefined));
  // Copies in fresh memory, as native code would hold them: two, since some come to lie where others lay.
  const planted = await growthBy(() =>
    exchange(channel, (answer) => kept.push(Uint8Array.from(answer), Uint8Array.from(answer))),
  );
  if (kept.length !== 2 * GROWTH_COUNT) throw new Error(`${kept.length} answers`);
  process.send?.({ found, planted } satisfies GrowthSeen);
});
process.on('disconnect', () => process.exit(0));

async function exchange(channel: CardChannel, keep: (answer: Uint8Array) => void): Promise<void> {
  for (let i = 0; i < GROWTH_COUNT; i++) {
    const answer = await channel.transmit(echoCommand(new Uint8Array(16), GROWTH_ANSWER));
    if (!answer.ok) throw new Error(answer.failure);
    keep(answer.value);
  }
}
