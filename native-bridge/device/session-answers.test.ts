import { describe, expect, it } from 'vitest';
import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';
import { codeOf, ORDER, READER, reports, startChips } from './device-host.fixture.ts';

const ofThis = { readId: 3 } as const;
const isWiped = ({ digits }: { digits: Uint8Array }) => digits.every((byte) => byte === 0);

/** Reads a case; `say` is what the host does at each message, and at once with `null`. */
async function read(
  name: string,
  say: (message: DeviceMessage | null, host: ReturnType<typeof startChips>) => void,
) {
  const host = startChips();
  const chip = host.source.lay(READER, name);
  host.port.onPost = (message) => say(message, host);
  host.port.say({ type: 'read', ...ofThis, reader: READER, order: ORDER });
  say(null, host);
  const [found] = await reports(host.port);
  const { failure, identity } = found?.report ?? {};
  return { chip, port: host.port, end: failure?.kind ?? identity?.name };
}

describe('a number', () => {
  it('that came before it was asked for is used when it is, and zeroed', async () => {
    const code = codeOf();
    const { end, port } = await read('hanako', (message, host) => {
      if (message === null) host.port.say({ type: 'code', ...ofThis, code });
    });
    expect([end, port.all('code-wanted').length, isWiped(code)]).toEqual(['見本　花子', 1, true]);
  });

  it('that came and was never asked for is zeroed at the end', async () => {
    const code = codeOf();
    const { end } = await read('bank-card', (message, host) => {
      if (message === null) host.port.say({ type: 'code', ...ofThis, code });
    });
    expect([end, isWiped(code)]).toEqual(['unknown-medium', true]);
  });

  it('that comes a second time is not used, and zeroed at the end', async () => {
    const wrong = { route: 'b', digits: Uint8Array.from(Buffer.from('00000000000000')) } as const;
    const code = codeOf();
    let asked = false;
    const { end, chip } = await read('hanako', (message, host) => {
      if (message?.type === 'code-wanted') {
        asked = true;
        host.port.say({ type: 'code', ...ofThis, code });
      } else if (asked && message?.type === 'progress') {
        asked = false;
        host.port.say({ type: 'code', ...ofThis, code: wrong });
      }
    });
    expect([end, isWiped(code), isWiped(wrong)]).toEqual(['見本　花子', true, true]);
    expect(chip.traps.blocked).toBe(0);
  });

  it('is asked for with the lower of both counters', async () => {
    const { port } = await read('two-tries', (message, host) => {
      if (message === null) host.port.say({ type: 'code', ...ofThis, code: codeOf() });
    });
    expect(port.all('code-wanted')).toEqual([{ type: 'code-wanted', ...ofThis, triesLeft: 2 }]);
  });

  it('of another road opens nothing, and spends no try', async () => {
    const code = { route: 'pin', digits: Uint8Array.from(Buffer.from('4649')) } as const;
    const { end, port } = await read('two-tries', (message, host) => {
      if (message === null) host.port.say({ type: 'code', ...ofThis, code });
    });
    expect([end, isWiped(code), port.all('progress')]).toEqual(['number-not-entered', true, []]);
  });
});

describe('the last try', () => {
  async function confirm(confirmed: boolean) {
    const { end, chip, port } = await read('last-try', (message, host) => {
      if (message === null) host.port.say({ type: 'code', ...ofThis, code: codeOf() });
      if (message?.type === 'last-try-wanted') {
        queueMicrotask(() => host.port.say({ type: 'last-try', ...ofThis, confirmed }));
      }
    });
    return [end, chip.traps.lastTry, port.all('last-try-wanted').length];
  }

  it('is asked for once, and taken only after a yes', async () => {
    expect([await confirm(true), await confirm(false)]).toEqual([
      ['見本　花子', 1, 1],
      ['last-try-needs-confirmation', 0, 1],
    ]);
  });

  it('is not taken by a yes that came before the question', async () => {
    const { end, chip } = await read('last-try', (message, host) => {
      if (message === null) {
        host.port.say({ type: 'last-try', ...ofThis, confirmed: true });
        host.port.say({ type: 'code', ...ofThis, code: codeOf() });
      }
      if (message?.type === 'last-try-wanted') {
        queueMicrotask(() => host.port.say({ type: 'last-try', ...ofThis, confirmed: false }));
      }
    });
    expect([end, chip.traps.lastTry]).toEqual(['last-try-needs-confirmation', 0]);
  });
});
