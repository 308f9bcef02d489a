import { extractFile, listPackage, statFile } from '@electron/asar';

/** The files in a packed archive, sorted; the reader bridge without the name of the system. */
export function packedFiles(archive: string): readonly string[] {
  const paths = listPackage(archive, { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').slice(1),
  );
  return paths.filter((path) => !('files' in statFile(archive, path))).sort();
}

/** One file of the archive. */
export function packedFile(archive: string, path: string): Buffer {
  return extractFile(archive, path);
}

/** As the committed list has them: the same on every system. */
export function listedFiles(archive: string): string {
  const bridge = `pcsc-${process.platform}-${process.arch}.node`;
  const lines = packedFiles(archive).map((path) => path.replace(bridge, 'pcsc-SYSTEM.node'));
  return `${lines.join('\n')}\n`;
}
