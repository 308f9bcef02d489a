import { isDeepStrictEqual } from 'node:util';
import { loadPurposes } from '../../desk/purposes.ts';
import { harmedChannel } from '../../fixtures/malicious/faulty-channel.ts';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { personalise } from '../../fixtures/virtual/cards/personalise.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import { concat } from '../../pipeline/bytes/concat.ts';
import { type Conclusion, conclude } from '../../pipeline/reading/conclude.ts';
import type { FuzzTarget } from './target.ts';

const person = loadPerson('hanako');
const card = personalise(person);

/**
 * A whole reading in which one answer of the card is another: the first byte of the input says which,
 * the rest is what comes instead. Whoever is shown, is the person whom the card honestly gives.
 */
export async function readingTarget(): Promise<FuzzTarget> {
  const answers: Uint8Array[] = [];
  const honest = await readWith((channel) => listened(channel, answers));
  return {
    name: 'reading',
    seeds: answers.map((answer, index) => concat(Uint8Array.of(index), answer)),
    async feed(input) {
      const [first = 0] = input;
      const bytes = input.slice(1);
      const harm = { kind: 'answer', bytes } as const;
      const { conclusion, traps } = await readWith((channel) =>
        harmedChannel(channel, first % answers.length, harm),
      );
      if (!isDeepStrictEqual(traps, NO_TRAP)) return `traps ${JSON.stringify(traps)}`;
      return complain(conclusion, honest.conclusion);
    },
  };
}

/** Pictures may be missing where the clerk is told so; every item that is there is the honest one. */
function complain({ outcome, identity }: Conclusion, honest: Conclusion): string | null {
  if (identity === null) return outcome === 'accepted' ? 'accepted without data' : null;
  const right: Readonly<Record<string, unknown>> = { ...honest.identity };
  const wrong = Object.entries(identity).filter(([item, value]) => {
    return !isDeepStrictEqual(value, right[item]);
  });
  if (wrong.length > 0) return `${outcome} with another ${wrong.map(([item]) => item).join(', ')}`;
  const complete = isDeepStrictEqual(identity, honest.identity);
  return outcome === 'accepted' && !complete ? 'accepted though incomplete' : null;
}

async function readWith(channel: (plain: CardChannel) => CardChannel) {
  const purposes = loadPurposes(null);
  const purpose = purposes.ok ? purposes.value.get('hospital-reception') : undefined;
  if (purpose === undefined) throw new Error('no purpose');
  const chip = new VirtualChip(card);
  const report = await readInProcess({ chip, purpose, digits: person.numberB, channel });
  return { conclusion: conclude(purpose, report), traps: chip.traps };
}

function listened(channel: CardChannel, answers: Uint8Array[]): CardChannel {
  return {
    ...channel,
    async transmit(command) {
      const answer = await channel.transmit(command);
      if (answer.ok) answers.push(answer.value);
      return answer;
    },
  };
}
