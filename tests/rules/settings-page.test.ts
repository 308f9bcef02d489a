import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { screenSettings } from '../../desk/screen-settings.ts';
import { loadSettings, type Settings } from '../../desk/settings.ts';
import { openingFor } from '../../electron/counter/counter-opening.ts';
import { counterSetting } from '../../electron/counter/counter-setting.ts';
import { READER_BINDINGS } from '../../pipeline/device-port/reader-binding.ts';
import { textOf } from './source-files.ts';

const PAGE = textOf('docs/settings.md');
const folder = mkdtempSync(join(tmpdir(), 'kazasu-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The table of fields: name, default, what it means. */
const ROWS = [...PAGE.matchAll(/^\| `(\w+)` \| (?:`(.+?)`|none) \| (.+) \| (.+) \|$/gm)].map(
  ([, field = '', byDefault, ...meaning]) => ({ field, byDefault, meaning }),
);

/** Fields as a schema's source writes them, at this depth of its object. */
function fieldsOf(source: string, indent: number): readonly string[] {
  const found = source.matchAll(new RegExp(`^ {${indent}}(\\w+): `, 'gm'));
  return [...found].map(([, field = '']) => field);
}

/** All that settings.json may hold: that type is what the schema of the settings gives. */
const FIELDS = [
  ...Object.keys(screenSettings),
  ...fieldsOf(textOf('desk/settings.ts'), 2),
].sort() as (keyof Settings)[];

describe('the page about settings.json', () => {
  it('finds the fields of a schema, and one that is planted', () => {
    const source = textOf('desk/settings.ts');
    expect(fieldsOf(source, 2)).toEqual([
      'purpose',
      'readerBinding',
      'readerAuthentication',
      'healthPort',
      'selfCheckAt',
    ]);
    expect(fieldsOf(`${source}\n  planted: z.string(),\n`, 2)).toContain('planted');
    expect(fieldsOf(textOf('desk/screen-settings.ts'), 2)).toEqual(Object.keys(screenSettings));
  });

  it('tells every field, once, and no other', () => {
    expect(ROWS.map(({ field }) => field).sort()).toEqual(FIELDS);
  });

  it('tells the value that holds where a field is left out', () => {
    const defaults = loadSettings(join(folder, 'none.json'));
    if (!defaults.ok) throw new Error(defaults.failure.problem);
    const told = ROWS.map(({ field, byDefault }) => [
      field,
      byDefault === undefined ? undefined : JSON.parse(byDefault),
    ]);
    expect(told).toEqual(ROWS.map(({ field }) => [field, defaults.value[field as keyof Settings]]));
  });

  it('names every word that a field may be, and both files of the reader’s certificate', () => {
    const words = [
      ...[screenSettings.screen, screenSettings.kioskLayout, screenSettings.readerType].flatMap(
        (schema) => schema.unwrap().options,
      ),
      ...READER_BINDINGS,
    ].map((word) => `\`"${word}"\``);
    const missing = [...words, '`privateKey`', '`certificates`'].filter(
      (word) => !PAGE.includes(word),
    );
    expect(missing).toEqual([]);
  });

  const examples = [...PAGE.matchAll(/```json\n(.+?)```/gs)].map(([, json = '']) => json);

  it('gives examples that a counter opens with: one with staff, one without', () => {
    const opened = examples.map((json) => {
      writeFileSync(join(folder, 'settings.json'), json);
      const setting = counterSetting(folder);
      const screens = setting.screens();
      if (!screens.ok) return screens.failure.at;
      const opening = openingFor(setting, screens.value);
      return opening.ok ? [screens.value.screen, opening.value.id] : opening.failure.at;
    });
    expect(opened).toEqual([
      ['counter', 'hospital-reception'],
      ['kiosk', 'kiosk-certificate'],
    ]);
  });

  it('names somebody who asks in every example', () => {
    const named = examples.map((json) => Object.keys(JSON.parse(json)).includes('organization'));
    expect(named).toEqual([true, true]);
  });
});
