import { describe, expect, it } from 'vitest';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import { succeed } from '../../pipeline/outcome/result.ts';
import { ChipReaders } from './chip-readers.fixture.ts';
import {
  codeOf,
  ORDER,
  OTHER_READER,
  READER,
  reports,
  startChips,
  startDevice,
} from './device-host.fixture.ts';

/** Readers that note when each channel is opened and when it has been let go of. */
class NotingReaders extends ChipReaders {
  readonly notes: string[] = [];

  override async open(reader: string) {
    this.notes.push('opened');
    const opened = await super.open(reader);
    return opened.ok ? succeed(this.#noting(opened.value)) : opened;
  }

  #noting(channel: CardChannel): CardChannel {
    return {
      ...channel,
      close: async () => {
        // Taking the power from a card takes a while.
        await new Promise((resolve) => setImmediate(resolve));
        await channel.close();
        this.notes.push('let go');
      },
    };
  }
}

describe('two readings at once', () => {
  it('on two readers never mix their persons, their questions, or their numbers', async () => {
    const { port, source } = startChips();
    const persons = ['hanako', 'minoru'];
    const readers = [READER, OTHER_READER];
    persons.forEach((person, index) => {
      source.lay(readers[index] ?? '', person);
    });
    port.onPost = (message) => {
      if (message.type !== 'code-wanted') return;
      const { readId } = message;
      port.say({ type: 'code', readId, code: codeOf(persons[readId - 1]) });
    };
    readers.forEach((reader, index) => {
      port.say({ type: 'read', readId: index + 1, reader, order: ORDER });
    });
    const found = (await reports(port, 2)).map(({ readId, report }) => [
      readId,
      report.identity?.name,
      report.link.reader,
      report.failure,
    ]);
    expect(found.sort()).toEqual([
      [1, '見本　花子', READER, null],
      [2, '架空　稔', OTHER_READER, null],
    ]);
  });

  it('are stopped each by itself', async () => {
    const { port, source } = startChips();
    source.lay(READER, 'hanako');
    source.lay(OTHER_READER, 'minoru');
    for (const [index, reader] of [READER, OTHER_READER].entries()) {
      port.say({ type: 'read', readId: index + 1, reader, order: ORDER });
    }
    await port.until('code-wanted', 2);
    port.say({ type: 'cancel', readId: 1, as: 'cancelled' });
    port.say({ type: 'code', readId: 2, code: codeOf('minoru') });
    const found = (await reports(port, 2)).map(({ readId, report }) => [
      readId,
      report.failure?.kind ?? report.identity?.name,
    ]);
    expect(found.sort()).toEqual([
      [1, 'cancelled'],
      [2, '架空　稔'],
    ]);
  });

  it('on one reader follow each other, the second on what then lies there', async () => {
    const { port, source } = startDevice(new NotingReaders());
    source.lay(READER, 'hanako');
    port.say({ type: 'read', readId: 1, reader: READER, order: ORDER });
    await port.until('code-wanted');
    port.say({ type: 'cancel', readId: 1, as: 'cancelled' });
    source.lay(READER, 'minoru');
    port.say({ type: 'read', readId: 2, reader: READER, order: ORDER });
    port.say({ type: 'code', readId: 2, code: codeOf('minoru') });
    const found = (await reports(port, 2)).map(({ report }) => [
      report.failure?.kind ?? report.identity?.name,
    ]);
    expect(found).toEqual([['cancelled'], ['架空　稔']]);
    expect(source.notes).toEqual(['opened', 'let go', 'opened', 'let go']);
  });
});
