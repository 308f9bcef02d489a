import { mapEverything } from './marker-characters.ts';
import { type Bytes, packFont, TRUETYPE, tag, u16, u32 } from './sfnt.ts';

const FAMILY = 'KazasuMarker';
const UNITS = 1000;
const ASCENT = 880;
const DESCENT = -120;
/** Red, as a palette holds it: blue, green, red, opacity. No ink of text is of this colour. */
const RED: Bytes = [0x00, 0x00, 0xff, 0xff];
/** Glyphs: what a font must have first, the marker, and the shape that lies in colour under it. */
const GLYPHS = { notdef: 0, marker: 1, layer: 2 } as const;
const COUNT = Object.keys(GLYPHS).length;
const BOX = { left: 60, bottom: -60, right: 940, top: 820 } as const;

/**
 * The last font of a name: one red box for every code point and every variation sequence. Where it is
 * drawn no font before it had the character, and its colour tells so (facts/electron.md B4).
 */
export function drawMarkerFont(): Uint8Array {
  const box = drawBox();
  return packFont({
    'OS/2': os2(),
    COLR: colorLayers(),
    CPAL: palette(),
    cmap: mapEverything(GLYPHS.marker),
    glyf: new Array<Bytes>(COUNT).fill(box).flat(),
    head: head(),
    hhea: horizontalHeader(),
    hmtx: [...u16(UNITS), ...new Array<Bytes>(COUNT).fill(u16(BOX.left)).flat()],
    loca: Array.from({ length: COUNT + 1 }, (_, n) => u32(n * box.length)).flat(),
    maxp: maximums(),
    name: names(),
    post: [...u32(0x00030000), ...u32(0), ...u16(-100), ...u16(50), ...new Array(20).fill(0)],
  });
}

/** A simple glyph of one contour, its four corners clockwise. */
function drawBox(): Bytes {
  const { left, bottom, right, top } = BOX;
  const [width, height] = [right - left, top - bottom];
  const onCurve = 0x01;
  return [
    ...[1, left, bottom, right, top].flatMap(u16),
    ...u16(3),
    ...u16(0),
    ...new Array<number>(4).fill(onCurve),
    ...[left, 0, width, 0].flatMap(u16),
    ...[bottom, height, 0, -height].flatMap(u16),
    ...u16(0),
  ];
}

/** Version 0: the marker is one layer in the first colour. */
function colorLayers(): Bytes {
  const layersAt = 14 + 6;
  return [
    ...[0, 1].flatMap(u16),
    ...u32(14),
    ...u32(layersAt),
    ...u16(1),
    ...[GLYPHS.marker, 0, 1].flatMap(u16),
    ...[GLYPHS.layer, 0].flatMap(u16),
  ];
}

function palette(): Bytes {
  return [...[0, 1, 1, 1].flatMap(u16), ...u32(14), ...u16(0), ...RED];
}

function head(): Bytes {
  const { left, bottom, right, top } = BOX;
  const sum = u32(0);
  const dates = new Array<number>(16).fill(0);
  return [
    ...u32(TRUETYPE),
    ...u32(0x00010000),
    ...sum,
    ...u32(0x5f0f3cf5),
    ...u16(0b11),
    ...u16(UNITS),
    ...dates,
    ...[left, bottom, right, top].flatMap(u16),
    // No style; readable from 8 pixels; left to right; long offsets; glyphs as they are.
    ...[0, 8, 2, 1, 0].flatMap(u16),
  ];
}

function horizontalHeader(): Bytes {
  const edge = UNITS - BOX.right;
  return [
    ...u32(0x00010000),
    ...[ASCENT, DESCENT, 0, UNITS, BOX.left, edge, BOX.right, 1, 0, 0].flatMap(u16),
    ...new Array<number>(10).fill(0),
    ...u16(1),
  ];
}

function maximums(): Bytes {
  // Points and contours of a simple glyph; one zone; nothing for instructions or composites.
  return [...u32(0x00010000), ...[COUNT, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0].flatMap(u16)];
}

function os2(): Bytes {
  const [regular, medium, free] = [400, 5, 0];
  const subscripts = new Array<number>(16).fill(0);
  const panoseAndRanges = new Array<number>(10 + 16).fill(0);
  return [
    ...[4, UNITS, regular, medium, free].flatMap(u16),
    ...subscripts,
    ...[50, 300, 0].flatMap(u16),
    ...panoseAndRanges,
    ...tag('KZSU'),
    ...[0x40, 0x0020, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT].flatMap(u16),
    ...new Array<number>(8).fill(0),
    ...[500, 700, 0, 0x20, 0].flatMap(u16),
  ];
}

function names(): Bytes {
  const texts = [
    [1, FAMILY],
    [2, 'Regular'],
    [3, `${FAMILY} 1`],
    [4, FAMILY],
    [5, 'Version 1.000'],
    [6, FAMILY],
  ] as const;
  const storage: number[] = [];
  const records = texts.flatMap(([id, text]) => {
    const bytes = [...text].flatMap((letter) => u16(letter.charCodeAt(0)));
    const at = storage.length;
    storage.push(...bytes);
    return [3, 1, 0x409, id, bytes.length, at].flatMap(u16);
  });
  return [...[0, texts.length, 6 + records.length].flatMap(u16), ...records, ...storage];
}
