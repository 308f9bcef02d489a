import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import { type Health, isUsable } from '../counter/health.ts';

/** Never another: who is on the network has no business here (monitoring runs on the same machine). */
const LOOPBACK = '127.0.0.1';
const PATH = '/health';

/**
 * One program asks every few seconds; whoever asks more often, or holds on to what it began, is cut off and
 * costs the main process next to nothing. What is over the limit is not answered: monitoring sees that.
 */
const CONNECTIONS = 8;
const CONNECTIONS_PER_SECOND = 20;
const WAITING = 16;
const SOCKET_MS = 2000;
const OPTIONS: ServerOptions = {
  maxHeaderSize: 4096,
  headersTimeout: SOCKET_MS,
  requestTimeout: SOCKET_MS,
  connectionsCheckingInterval: 500,
  // Asked for below, with the right name and port.
  requireHostHeader: false,
};

const HEADERS = {
  'cache-control': 'no-store',
  connection: 'close',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

export interface HealthServer {
  readonly port: number;
  close(): void;
}

/**
 * Answers `GET /health` on the loopback interface: 200 where the counter is usable, else 503, and the facts
 * as JSON. Fails with the system's code where the port cannot be had (`EADDRINUSE`).
 */
export function serveHealth(
  port: number,
  look: () => Health,
): Promise<Result<HealthServer, string>> {
  const server = createServer(OPTIONS, (request, response) => answer(request, response, look));
  limit(server);
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(fail(error.code ?? 'unknown')));
    server.listen({ host: LOOPBACK, port, backlog: WAITING, exclusive: true }, () => {
      // A program that has nothing else to do ends.
      server.unref();
      resolve(succeed({ port: portOf(server), close: () => close(server) }));
    });
  });
}

/** Where health is asked for, and what is answered there. */
export interface HealthSource {
  /** Null where nobody wants to ask. */
  readonly port: number | null;
  health(): Health;
}

/**
 * Opens the port that the settings name, if they name one; a port that cannot be had is told, and nothing
 * else suffers. Gives what closes it again.
 */
export async function openHealth(
  source: HealthSource,
  tell: (line: string) => void,
): Promise<() => void> {
  const { port } = source;
  if (port === null) return () => undefined;
  const served = await serveHealth(port, () => source.health());
  if (served.ok) return () => served.value.close();
  tell(`kazasu: no health on port ${port}: ${served.failure}`);
  return () => undefined;
}

function limit(server: Server): void {
  server.maxConnections = CONNECTIONS;
  server.maxRequestsPerSocket = 1;
  server.timeout = SOCKET_MS;
  let second = 0;
  let accepted = 0;
  server.prependListener('connection', (socket) => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) accepted = 0;
    second = now;
    accepted++;
    if (accepted > CONNECTIONS_PER_SECOND) socket.destroy();
  });
  // Neither words nor time for who does not speak HTTP, or too much of it.
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('checkExpectation', (_request, response: ServerResponse) => refuse(response, 417));
  server.on('checkContinue', (_request, response: ServerResponse) => refuse(response, 417));
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.on('connect', (_request, socket) => socket.destroy());
}

function answer(request: IncomingMessage, response: ServerResponse, look: () => Health): void {
  const status = refusalOf(request, request.socket.localPort);
  if (status !== null) {
    refuse(response, status);
    return;
  }
  const health = look();
  end(response, isUsable(health) ? 200 : 503, `${JSON.stringify(health)}\n`, {
    'content-type': 'application/json',
  });
}

/**
 * The status with which a request is refused; null for one that is answered. A browser on this machine may
 * be made to ask by any page: by a name that suddenly means this machine (Host), or across origins.
 */
function refusalOf(
  { headers, method, url }: IncomingMessage,
  port: number | undefined,
): 403 | 404 | 405 | 421 | null {
  const { host, origin } = headers;
  if (host !== `${LOOPBACK}:${port}` && host !== `localhost:${port}`) return 421;
  const site = headers['sec-fetch-site'] ?? 'none';
  if (origin !== undefined || site !== 'none') return 403;
  if (url !== PATH) return 404;
  return method === 'GET' ? null : 405;
}

function refuse(response: ServerResponse, status: number): void {
  end(response, status, '', status === 405 ? { allow: 'GET' } : {});
}

function end(
  response: ServerResponse,
  status: number,
  body: string,
  more: Readonly<Record<string, string>>,
): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...HEADERS, ...more, 'content-length': length });
  response.end(body);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
