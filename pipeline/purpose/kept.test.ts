import { describe, expect, it } from 'vitest';
import { kept } from './kept.ts';

describe('what is kept', () => {
  it('is nothing where nothing is retained', () => {
    expect(kept({ retain: [], handOff: [] })).toEqual([]);
  });

  it('stays at the counter where no system receives it', () => {
    expect(kept({ retain: ['name', 'sex'], handOff: [] })).toEqual([
      { items: ['name', 'sex'], system: null },
    ]);
  });

  it('is told system by system, what stays at the counter last', () => {
    const handOff = [
      { system: '電子カルテ', items: ['name' as const, 'birthDate' as const] },
      { system: '診察券発行機', items: ['name' as const] },
    ];
    expect(kept({ retain: ['name', 'address', 'birthDate'], handOff })).toEqual([
      { items: ['name', 'birthDate'], system: '電子カルテ' },
      { items: ['name'], system: '診察券発行機' },
      { items: ['address'], system: null },
    ]);
  });

  it('names no counter where the systems receive it all', () => {
    const handOff = [{ system: '電子カルテ', items: ['name' as const] }];
    expect(kept({ retain: ['name'], handOff })).toEqual([
      { items: ['name'], system: '電子カルテ' },
    ]);
  });
});
