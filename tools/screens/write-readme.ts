import type { Section } from './album.ts';

const HEAD = `# What people see

Every state of every view, drawn by the program itself on its simulated reader: \`npm run screens\` makes this page and its
pictures anew. Everybody in them is invented. The states are those of the reception
([pipeline/reception/reception.ts](../../pipeline/reception/reception.ts)) and nothing else; what each view may know of them is
made in the main process ([electron/counter](../../electron/counter)).
`;

/** The page that shows the whole product: two pictures beside each other, each with its state. */
export function writeReadme(sections: readonly Section[]): string {
  return [HEAD, ...sections.map(writeSection)].join('\n');
}

function writeSection({ title, shots }: Section): string {
  const cells = shots.map(({ file, caption }) => `![${caption}](${file})<br>${caption}`);
  const rows: string[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    rows.push(`| ${cells[at]} | ${cells[at + 1] ?? ''} |`);
  }
  return [`## ${title}`, '', '| | |', '| --- | --- |', ...rows, ''].join('\n');
}
