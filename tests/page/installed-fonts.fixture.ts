import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { NAME_FONTS } from '../../renderer/names/font-stack.ts';

/** What the installed fonts of names say of themselves in their own tables. */
export interface InstalledFonts {
  readonly characters: ReadonlySet<number>;
  /** Each a character and its selector. */
  readonly sequences: ReadonlySet<string>;
}

/** Reads `cmap` of each font of the stack that this machine has, formats 12 and 14. */
export function readInstalledFonts(): InstalledFonts {
  const fonts = filesOfNameFonts().map((file) => readFont(readFileSync(file)));
  return {
    characters: new Set(fonts.flatMap(({ characters }) => [...characters])),
    sequences: new Set(fonts.flatMap(({ sequences }) => [...sequences])),
  };
}

function filesOfNameFonts(): readonly string[] {
  const format = '%{file}\t%{family}\n';
  const list = execFileSync('fc-list', ['-f', format, ':style=Regular'], { encoding: 'utf8' });
  const files = list.split('\n').flatMap((line) => {
    const [file = '', families = ''] = line.split('\t');
    return families.split(',').some((family) => NAME_FONTS.includes(family))
      ? [realpathSync(file)]
      : [];
  });
  return [...new Set(files)];
}

function readFont(font: Buffer): InstalledFonts {
  const at = tableAt(font, 'cmap');
  const tables = Array.from({ length: font.readUInt16BE(at + 2) }, (_, n) =>
    font.subarray(at + font.readUInt32BE(at + 4 + 8 * n + 4)),
  );
  const characters = new Set(
    tables.filter((table) => table.readUInt16BE() === 12).flatMap(readCharacters),
  );
  const sequences = tables
    .filter((table) => table.readUInt16BE() === 14)
    .flatMap(readSequences)
    .map(([base, selector]) => String.fromCodePoint(base, selector));
  return { characters, sequences: new Set(sequences) };
}

/** A table's place; of a collection, in its first font. */
function tableAt(font: Buffer, name: string): number {
  const start = font.toString('latin1', 0, 4) === 'ttcf' ? font.readUInt32BE(12) : 0;
  for (let n = 0; n < font.readUInt16BE(start + 4); n++) {
    const record = start + 12 + 16 * n;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`a font without ${name}`);
}

/** Format 12: groups of first character, last character, first glyph. */
function readCharacters(table: Buffer): readonly number[] {
  const characters: number[] = [];
  for (let n = 0; n < table.readUInt32BE(12); n++) {
    const group = 16 + 12 * n;
    for (let c = table.readUInt32BE(group); c <= table.readUInt32BE(group + 4); c++) {
      characters.push(c);
    }
  }
  return characters;
}

/** Format 14: by selector, ranges that keep the character's glyph, and single ones with their own. */
function readSequences(table: Buffer): readonly (readonly [base: number, selector: number])[] {
  return Array.from({ length: table.readUInt32BE(6) }, (_, n) => 10 + 11 * n).flatMap((record) => {
    const selector = table.readUIntBE(record, 3);
    const [ranges, singles] = [table.readUInt32BE(record + 3), table.readUInt32BE(record + 7)];
    const found: [number, number][] = [];
    for (let n = 0; ranges > 0 && n < table.readUInt32BE(ranges); n++) {
      const range = ranges + 4 + 4 * n;
      const first = table.readUIntBE(range, 3);
      for (let base = first; base <= first + table.readUInt8(range + 3); base++) {
        found.push([base, selector]);
      }
    }
    for (let n = 0; singles > 0 && n < table.readUInt32BE(singles); n++) {
      found.push([table.readUIntBE(singles + 4 + 5 * n, 3), selector]);
    }
    return found;
  });
}
