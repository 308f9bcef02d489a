import { describe, expect, it, vi } from 'vitest';
import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import type { InProcessPort } from './chip-readers.fixture.ts';
import {
  codeOf,
  ORDER,
  OTHER_READER,
  READER,
  reports,
  settledReports,
  startChips,
} from './device-host.fixture.ts';

const READ_ID = 3;
const read: HostMessage = { type: 'read', readId: READ_ID, reader: READER, order: ORDER };
const ofThis = { readId: READ_ID } as const;

/** A reading of a case, with what the host does at each message that comes. */
function begin(
  name: string,
  answer: (message: DeviceMessage, host: ReturnType<typeof startChips>) => void,
) {
  const host = startChips();
  const chip = host.source.lay(READER, name);
  host.port.onPost = (message) => answer(message, host);
  host.port.say(read);
  return { ...host, chip };
}

/** How the one report of a reading ended. */
async function ending({ port }: ReturnType<typeof startChips>) {
  const count = await settledReports(port);
  const [found] = await reports(port);
  const { failure, identity } = found?.report ?? {};
  return [count, failure?.kind ?? 'read', failure?.at ?? null, identity?.name ?? null];
}

const isWiped = ({ digits }: { digits: Uint8Array }) => digits.every((byte) => byte === 0);

/** A host that answers every question with yes. */
function consent(type: DeviceMessage['type'], port: InProcessPort): void {
  if (type === 'code-wanted') port.say({ type: 'code', ...ofThis, code: codeOf() });
  if (type === 'last-try-wanted') port.say({ type: 'last-try', ...ofThis, confirmed: true });
}

describe('a reading that is stopped', () => {
  /** Everything that a whole reading says before its report: the points at which it can be stopped. */
  async function pointsOf(name: string) {
    const host = begin(name, ({ type }, { port }) => queueMicrotask(() => consent(type, port)));
    await reports(host.port);
    return host.port.posted.length - 1;
  }

  it.each(['cancelled', 'number-not-entered', 'consent-timeout'] as const)(
    'at any point ends once, as %s, with nothing of the person and without power',
    async (as) => {
      const endings: unknown[] = [];
      const count = await pointsOf('last-try');
      for (let point = 0; point < count; point++) {
        const host = begin('last-try', ({ type }, { port }) => {
          const stop = port.posted.length - 1 === point;
          queueMicrotask(() =>
            stop ? port.say({ type: 'cancel', ...ofThis, as }) : consent(type, port),
          );
        });
        const [reported, kind, , name] = await ending(host);
        endings.push([reported, kind, name, host.chip.isOpen, host.chip.commands]);
      }
      expect(count).toBeGreaterThan(8);
      expect(endings).toEqual(Array(count).fill([1, as, null, false, 0]));
    },
  );

  it('before anything was said sends nothing to the card', async () => {
    const host = startChips();
    const chip = host.source.lay(READER, 'hanako');
    const commands = vi.spyOn(chip, 'transmit');
    host.port.say(read);
    host.port.say({ type: 'cancel', ...ofThis, as: 'cancelled' });
    expect([await ending(host), commands.mock.calls.length]).toEqual([
      [1, 'cancelled', null, null],
      0,
    ]);
  });

  it('while the medium could not be opened is told as stopped', async () => {
    const host = startChips();
    host.port.say(read);
    queueMicrotask(() => host.port.say({ type: 'cancel', ...ofThis, as: 'cancelled' }));
    const [kind] = (await ending(host)).slice(1);
    expect(kind).toBe('cancelled');
  });

  it('while it asks for the number sends nothing any more', async () => {
    let asked = 0;
    const host = begin('hanako', ({ type }, { source, port }) => {
      if (type !== 'code-wanted') return;
      asked = source.chips.get(READER)?.commands ?? 0;
      queueMicrotask(() => port.say({ type: 'cancel', ...ofThis, as: 'cancelled' }));
    });
    const commands = vi.spyOn(host.chip, 'transmit');
    await ending(host);
    expect(commands.mock.calls.length).toBe(asked);
  });
});

describe('a medium that is taken', () => {
  it.each(['code-wanted', 'last-try-wanted'] as const)('at %s is missed at once', async (when) => {
    const code = codeOf();
    const host = begin('last-try', ({ type }, { port, source }) => {
      if (type === when) queueMicrotask(() => source.take(READER));
      else if (type === 'code-wanted') port.say({ type: 'code', ...ofThis, code });
    });
    expect(await ending(host)).toEqual([1, 'removed-too-early', 'waiting', null]);
    expect([isWiped(code), host.chip.traps.lastTry]).toEqual([when === 'last-try-wanted', 0]);
  });

  it('while it is read is missed by the next exchange', async () => {
    const host = begin('hanako', (message, { port, source }) => {
      if (message.type === 'code-wanted') port.say({ type: 'code', ...ofThis, code: codeOf() });
      if (message.type === 'progress' && message.step === 'name-and-address') source.take(READER);
    });
    expect(await ending(host)).toEqual([
      1,
      'removed-too-early',
      expect.stringContaining('removed'),
      null,
    ]);
  });

  it('with its reader is the reader’s fault', async () => {
    const host = begin('hanako', ({ type }, { source }) => {
      if (type !== 'code-wanted') return;
      queueMicrotask(() => source.tell({ type: 'reader', name: READER, attached: false }));
    });
    expect(await ending(host)).toEqual([1, 'reader-unplugged', 'waiting', null]);
  });

  it('from another reader, or with it, is no news to this reading', async () => {
    const host = begin('hanako', ({ type }, { port, source }) => {
      if (type !== 'code-wanted') return;
      queueMicrotask(() => {
        source.take(OTHER_READER);
        source.tell({ type: 'reader', name: OTHER_READER, attached: false });
        port.say({ type: 'code', ...ofThis, code: codeOf() });
      });
    });
    expect(await ending(host)).toEqual([1, 'read', null, '見本　花子']);
  });

  it('before it was opened ends the reading: what is opened next is somebody else’s', async () => {
    const host = startChips();
    let letIn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    const open = host.source.open.bind(host.source);
    vi.spyOn(host.source, 'open').mockImplementation(async (reader) => {
      // Another program has it.
      await held;
      return open(reader);
    });
    const code = codeOf('hanako');
    host.source.lay(READER, 'hanako');
    host.port.say(read);
    host.port.say({ type: 'code', ...ofThis, code });
    host.source.take(READER);
    const other = host.source.lay(READER, 'minoru');
    letIn();
    expect(await ending(host)).toEqual([1, 'removed-too-early', 'waiting', null]);
    expect([other.traps.lastTry, isWiped(code), host.port.all('code-wanted')]).toEqual([
      0,
      true,
      [],
    ]);
    // No try was spent on the other card.
    const next = startChips();
    next.source.chips.set(READER, other);
    next.port.say(read);
    const [wanted] = await next.port.until('code-wanted');
    expect(wanted?.triesLeft).toBe(10);
  });
});

describe('a number that comes with the order to stop', () => {
  it('is zeroed, and not used', async () => {
    const code = codeOf();
    const host = begin('hanako', ({ type }, { port }) => {
      if (type !== 'code-wanted') return;
      queueMicrotask(() => {
        port.say({ type: 'cancel', ...ofThis, as: 'number-not-entered' });
        port.say({ type: 'code', ...ofThis, code });
      });
    });
    expect([await ending(host), isWiped(code)]).toEqual([
      [1, 'number-not-entered', null, null],
      true,
    ]);
  });
});
