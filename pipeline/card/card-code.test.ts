import { describe, expect, it } from 'vitest';
import { ascii } from '../../fixtures/virtual/cards/encode-tlv.ts';
import { CODE_LENGTH, isWellFormed, wipeCode } from './card-code.ts';

const ROUTES = ['b', 'pin', 'birth'] as const;

describe('a typed code', () => {
  it('has as many digits as its route needs', () => {
    const lengths = ROUTES.map((route) =>
      Array.from({ length: 20 }, (_, length) => length).filter((length) =>
        isWellFormed({ route, digits: ascii('7'.repeat(length)) }),
      ),
    );
    expect(lengths).toEqual([[14], [4], [6]]);
  });

  it('is made of ASCII digits alone: any other byte anywhere and it never reaches the card', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    const accepted = ROUTES.map((route) => {
      const digits = ascii('01234567890123'.slice(0, CODE_LENGTH[route]));
      return bytes.filter((byte) =>
        digits.some((_, at) =>
          isWellFormed({ route, digits: Uint8Array.from(digits).fill(byte, at, at + 1) }),
        ),
      );
    });
    expect(accepted).toEqual(ROUTES.map(() => [...ascii('0123456789')]));
  });

  it('is zeroed in the buffer of its owner', () => {
    const digits = ascii('01033120351234');
    const code = { route: 'b', digits } as const;
    wipeCode(code);
    expect([Buffer.from(digits).toString('hex'), isWellFormed(code)]).toEqual([
      '00'.repeat(14),
      false,
    ]);
  });
});
