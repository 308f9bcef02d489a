import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { sessionTranscript, sessionTranscriptBytes } from './session-transcript.ts';

/** Bytes that nobody would write so: whatever encodes them anew changes them. */
const ENGAGEMENT = hexConstant('A1 1800 63312E30');
const KEY = hexConstant('A0');
const SELECT = hexConstant('D1 02');
const REQUEST = hexConstant('91 02');

const head = '83 D818 47 A1180063312E30';
const hex = (text: string) => toHex(hexConstant(text));

describe('a SessionTranscript', () => {
  it.each([
    ['after a QR code', null, `${head} D81841A0 F6`],
    ['after a static handover', { select: SELECT, request: null }, `${head} D81841A0 82 42D102 F6`],
    [
      'after a negotiated handover',
      { select: SELECT, request: REQUEST },
      `${head} D81841A0 82 42D102 429102`,
    ],
  ])('%s has engagement, key and handover as they were on the wire', (_, handover, expected) => {
    expect(toHex(sessionTranscript(ENGAGEMENT, KEY, handover))).toBe(hex(expected));
  });

  it('is wrapped in tag 24 where it is digested', () => {
    const transcript = sessionTranscript(ENGAGEMENT, KEY, null);
    const { length } = transcript;
    expect(toHex(sessionTranscriptBytes(transcript))).toBe(
      `D818${(0x40 + length).toString(16).toUpperCase()}${toHex(transcript)}`,
    );
  });
});
