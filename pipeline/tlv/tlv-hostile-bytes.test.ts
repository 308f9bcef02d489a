import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled } from '../../fixtures/virtual/cards/encode-tlv.ts';
import { concat } from '../bytes/concat.ts';
import type { Failure } from '../outcome/failure.ts';
import type { Result } from '../outcome/result.ts';
import { readTemplate, type Template } from './template.ts';
import { readTlvs } from './tlv.ts';

const CORPORA = new URL('../../fixtures/corpora/card/', import.meta.url);
const FILE = new Uint8Array(readFileSync(new URL('text-ef0002-basic-four.bin', CORPORA)));
const REQUIRED = [0xdf21, 0xdf22, 0xdf23, 0xdf24, 0xdf25];
const HEADER_LENGTH = 3;

const read = (file: Uint8Array) => readTemplate(file, 'text/0002', 0xff20, REQUIRED);

/**
 * What has to hold of any bytes at all: either a failure of the one kind, or objects that are the
 * file's own bytes without a gap, each tag once, every required one among them.
 */
function isSound(file: Uint8Array, result: Result<Template, Failure>): boolean {
  if (!result.ok) return result.failure.kind === 'malformed-data';
  const { outer, objects } = result.value;
  const body = concat(...objects.map(({ raw }) => raw));
  const tags = objects.map(({ tag }) => tag);
  return (
    Buffer.from(outer.raw).equals(file.subarray(0, outer.raw.length)) &&
    Buffer.from(body).equals(outer.value) &&
    objects.every(({ raw, start }) =>
      Buffer.from(raw).equals(file.subarray(start, start + raw.length)),
    ) &&
    new Set(tags).size === tags.length &&
    REQUIRED.every((tag) => tags.includes(tag))
  );
}

describe('a record file under attack', () => {
  it('is refused when cut at any byte', () => {
    const taken: number[] = [];
    for (let end = 0; end < FILE.length; end++) {
      if (read(FILE.subarray(0, end)).ok) taken.push(end);
    }
    expect([taken, read(FILE).ok]).toEqual([[], true]);
  });

  it('is never misread when any one byte has any other value', () => {
    const misread: string[] = [];
    for (let at = 0; at < FILE.length; at++) {
      for (let flip = 1; flip < 256; flip++) {
        const file = FILE.slice();
        file[at] = (file[at] ?? 0) ^ flip;
        if (!isSound(file, read(file))) misread.push(`${at} ^ ${flip}`);
      }
    }
    expect(misread).toEqual([]);
  });

  it('does not let its outer header be changed at all', () => {
    const taken: string[] = [];
    for (let at = 0; at < HEADER_LENGTH; at++) {
      for (let flip = 1; flip < 256; flip++) {
        const file = FILE.slice();
        file[at] = (file[at] ?? 0) ^ flip;
        if (read(filled(file, 300)).ok) taken.push(`${at} ^ ${flip}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it('is never misread with a run of bytes put in, taken out or overwritten', () => {
    const splice = fc.record({
      at: fc.nat(FILE.length),
      removed: fc.nat(12),
      added: fc.uint8Array({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(splice, ({ at, removed, added }) => {
        const file = concat(FILE.subarray(0, at), added, FILE.subarray(at + removed));
        expect(isSound(file, read(file))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('bytes of no origin', () => {
  it('end in objects that fill them exactly, or in one of four faults', () => {
    // Bytes that mean something in a header come up often enough to get past it.
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 2, 3, 0x81, 0x82, 0x90, 0xdf, 0xff));
    const bytes = fc.array(byte, { maxLength: 64 }).map((list) => Uint8Array.from(list));
    const faults = ['truncated', 'bad-tag', 'bad-length', 'too-many'];
    fc.assert(
      fc.property(bytes, fc.nat(8), (file, limit) => {
        const result = readTlvs(file, 0, file.length, limit);
        const sound = result.ok
          ? result.value.length <= limit &&
            Buffer.from(concat(...result.value.map(({ raw }) => raw))).equals(file)
          : faults.includes(result.failure);
        expect(sound).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
