import { readFileSync } from 'node:fs';
import { fullBudget, spend } from '../counter/act-budget.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** A file of the built page. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type PageFiles = ReadonlyMap<string, PageFile>;

/** The list that the build wrote: path on the page's origin, media type, file beside the list. */
type Manifest = Readonly<Record<string, { readonly type: string; readonly file: string }>>;

/** Loads the files that the build's manifest names: no request ever becomes a path on the disk. */
export function loadPageFiles(manifestFile: URL): PageFiles {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  return new Map(
    Object.entries(manifest).map(([path, { type, file }]) => [
      path,
      { type, bytes: new Uint8Array(readFileSync(new URL(file, manifestFile))) },
    ]),
  );
}

/**
 * Answers a request of the page's own origin; the same for Electron's scheme and the Chromium host. A page has
 * a dozen files: one that asks without end is refused (429) before its words are looked at, and told as
 * `flooded`: the page that comes after it would find nothing left for its own files.
 */
export function servePage(files: PageFiles, origin: string, flooded: () => void = () => undefined) {
  let budget = fullBudget(performance.now());
  return async (request: Request): Promise<Response> => {
    const spent = spend(budget, 1, performance.now());
    budget = spent.budget;
    if (spent.hearing === 'taken-over') {
      budget = { ...fullBudget(performance.now()), endedAt: budget.endedAt };
      flooded();
    }
    if (spent.hearing !== 'heard') return refuse(429);
    const url = URL.canParse(request.url) ? new URL(request.url) : null;
    const mine = url !== null && `${url.protocol}//${url.host}` === origin;
    if (!mine || request.method !== 'GET') return refuse(mine ? 405 : 403);
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    if (file === undefined) return refuse(404);
    const headers = { ...SECURITY_HEADERS, 'content-type': file.type };
    return new Response(Uint8Array.from(file.bytes), { headers });
  };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
