/** Software of others that an npm package holds in compiled form and does not name in its package.json. */
export interface InsidePackage {
  readonly name: string;
  readonly licence: string;
  /** Beside this file, in notices/. */
  readonly notice: string;
  readonly source: string;
}

const EMSCRIPTEN: InsidePackage = {
  name: 'emscripten',
  licence: 'MIT',
  notice: 'emscripten.txt',
  source: 'https://github.com/emscripten-core/emscripten',
};

/** By the package that holds them. Their versions are not written anywhere in the packages. */
export const INSIDE: Readonly<Record<string, readonly InsidePackage[]>> = {
  '@cornerstonejs/codec-openjpeg': [
    {
      name: 'openjpeg',
      licence: 'BSD-2-Clause',
      notice: 'openjpeg.txt',
      source: 'https://github.com/uclouvain/openjpeg',
    },
    EMSCRIPTEN,
  ],
  'zxing-wasm': [
    {
      name: 'zxing-cpp',
      licence: 'Apache-2.0',
      notice: 'zxing-cpp.txt',
      source: 'https://github.com/zxing-cpp/zxing-cpp',
    },
    EMSCRIPTEN,
  ],
};

/** Licences that a package's tarball leaves out, from its source. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  '@cornerstonejs/codec-openjpeg': 'codec-openjpeg.txt',
};
