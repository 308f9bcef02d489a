import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule } from 'zxing-wasm/reader';

const require = createRequire(import.meta.url);

/** What we use of zxing-wasm's module: its own types want a browser's. */
export interface Zxing {
  readonly HEAPU8: Uint8Array;
  _malloc(length: number): number;
  readBarcodesFromPixmap(
    address: number,
    width: number,
    height: number,
    options: typeof OPTIONS,
  ): { size(): number; get(index: number): { readonly text: string; readonly isValid: boolean } };
}

/** Codes in one picture that are looked at: a phone's may hang beside others. */
const MOST_CODES = 8;

/** QR codes alone, of any turn, dark on light or light on dark; their text as its bytes say. */
const OPTIONS = {
  formats: 'QRCodeModel2',
  tryHarder: true,
  // A QR code's three corners tell how it lies: turning the picture finds none but bar codes.
  tryRotate: false,
  tryInvert: true,
  tryDownscale: true,
  tryDenoise: false,
  binarizer: 0, // LocalAverage
  isPure: false,
  downscaleThreshold: 300,
  downscaleFactor: 2,
  minLineCount: 2,
  maxNumberOfSymbols: MOST_CODES,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0, // Ignore
  textMode: 0, // Plain
  characterSet: 0, // Unknown: as the code says, else guessed
  tryCode39ExtendedMode: false,
} as const;

let binary: Promise<Uint8Array> | null = null;

/** The reader as the package holds it; nothing is fetched. */
function loadBinary(): Promise<Uint8Array> {
  binary ??= readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return binary;
}

/**
 * The texts of the QR codes in a picture whose sides and bytes fit each other. Each picture has a memory
 * of its own, made in some milliseconds: no copy of it, whole or half worked, outlives the look, and one that
 * breaks the reader breaks nothing for the next. Throws where the reader does.
 */
export async function readQrTexts(
  luminance: Uint8Array,
  width: number,
  height: number,
): Promise<readonly string[]> {
  const zxing = await instantiate(await loadBinary());
  try {
    const address = zxing._malloc(luminance.length);
    if (address === 0) return [];
    zxing.HEAPU8.set(luminance, address);
    const found = zxing.readBarcodesFromPixmap(address, width, height, OPTIONS);
    return Array.from({ length: found.size() }, (_, index) => found.get(index))
      .filter(({ isValid }) => isValid)
      .map(({ text }) => text);
  } finally {
    zxing.HEAPU8.fill(0);
  }
}

async function instantiate(wasmBinary: Uint8Array): Promise<Zxing> {
  const silent = () => undefined;
  const prepared: unknown = await prepareZXingModule({
    overrides: { wasmBinary, print: silent, printErr: silent } as object,
    equalityFn: () => false,
    fireImmediately: true,
  });
  return prepared as Zxing;
}
