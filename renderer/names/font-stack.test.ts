import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MARKER_FONT, NAME_FONT_STACK } from './font-stack.ts';

const css = readFileSync(new URL('../styles/names.css', import.meta.url), 'utf8');

it('says the same to the canvas and to the page', () => {
  const stacks = [...css.matchAll(/--name-fonts:([^;]+);/g)].map(([, stack]) =>
    stack?.replaceAll(/\s+/g, ' ').trim(),
  );
  expect(stacks).toEqual([NAME_FONT_STACK]);
});

it('ends with the marker, whose file the page loads under this name', () => {
  expect(NAME_FONT_STACK.endsWith(`, "${MARKER_FONT}"`)).toBe(true);
  expect(css).toContain(`@font-face {\n  font-family: "${MARKER_FONT}";`);
});
