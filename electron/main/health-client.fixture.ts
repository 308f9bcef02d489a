import { connect } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Sends these bytes as they are, and gives what comes until the connection ends; null where nothing comes. */
export function say(port: number, text: string, host = '127.0.0.1'): Promise<Answer | null> {
  return new Promise((resolve) => {
    let all = '';
    const socket = connect(port, host);
    socket.on('data', (more) => {
      all += more.toString('latin1');
    });
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(parse(all)));
    socket.write(text);
  });
}

function parse(all: string): Answer | null {
  const end = all.indexOf('\r\n\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(all)?.[1];
  if (end < 0 || status === undefined) return null;
  return { status: Number(status), headers: all.slice(0, end), body: all.slice(end + 4) };
}

/** A request as a poller on this machine makes it, with changes. */
export function request(
  port: number,
  more: Readonly<Record<string, string>> = {},
  line = 'GET /health HTTP/1.1',
): string {
  const headers = { Host: `127.0.0.1:${port}`, ...more };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [line, ...lines, '', ''].join('\r\n');
}
