import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Page } from 'playwright';

/** A name that says something to whoever is asked for its address. */
export const SECRET_NAME = 'planted-by-the-page.example';

/** What listens on this computer, and says whatever reached it: a page's way out would end here. */
export interface Listener {
  readonly tcp: number;
  readonly udp: number;
  /** An address of this computer that is not its loopback's, where it has one. */
  readonly address: string;
  readonly heard: string[];
  close(): void;
}

export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, answer) => {
    heard.push(`http ${request.url}`);
    answer.setHeader('content-type', 'text/html').end('<!doctype html><title>planted</title>');
  });
  server.on('connection', (socket) => {
    heard.push('tcp');
    socket.on('error', () => undefined);
  });
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('udp'));
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  await new Promise<void>((done) => udp.bind(0, '0.0.0.0', done));
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outer = own.find(({ family, internal }) => family === 'IPv4' && !internal);
  return {
    tcp: (server.address() as AddressInfo).port,
    udp: udp.address().port,
    address: outer?.address ?? '127.0.0.1',
    heard,
    close() {
      server.closeAllConnections();
      server.close();
      udp.close();
    },
  };
}

/** Every way to say something to another computer that a page has, each tried once; names those that threw. */
export function reachOut(page: Page, { tcp, udp, address }: Listener): Promise<readonly string[]> {
  return page.evaluate(
    async ([web, host, tcpPort, udpPort, secret]) => {
      const refused: string[] = [];
      const to = (what: string) => `${web}/${what}`;
      const attempt = async (what: string, act: () => unknown) => {
        try {
          await Promise.race([act(), new Promise((done) => setTimeout(done, 1000))]);
        } catch {
          refused.push(what);
        }
      };
      const add = (tag: string, properties: Record<string, string>) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
        document.body.append(element);
        return element;
      };
      const link = (rel: string, as = '') => add('link', { rel, as, href: to(rel) });
      const ask = (rel: string) => add('link', { rel, href: `https://${secret}/` });
      const blob = (code: string) => URL.createObjectURL(new Blob([code]));
      await attempt('fetch', () => fetch(to('fetch'), { mode: 'no-cors', keepalive: true }));
      await attempt('xhr', () => {
        const request = new XMLHttpRequest();
        request.open('GET', to('xhr'));
        request.send();
      });
      await attempt('beacon', () => navigator.sendBeacon(to('beacon'), 'x'));
      await attempt('events', () => new EventSource(to('events')));
      await attempt('socket', () => new WebSocket(`${web.replace('http', 'ws')}/socket`));
      await attempt('transport', () => new WebTransport(`https://${host}:${udpPort}/`).ready);
      await attempt('picture', () => add('img', { src: to('picture'), attributionsrc: to('src') }));
      await attempt('sound', () => add('audio', { src: to('sound'), autoplay: '' }));
      await attempt('video', () => add('video', { src: to('video'), poster: to('poster') }));
      for (const rel of ['preload', 'prefetch', 'stylesheet', 'manifest', 'icon', 'prerender']) {
        await attempt(rel, () => link(rel, rel === 'preload' ? 'image' : ''));
      }
      for (const rel of ['dns-prefetch', 'preconnect']) await attempt(rel, () => ask(rel));
      await attempt('modulepreload', () => link('modulepreload'));
      await attempt('object', () => add('object', { data: to('object') }));
      await attempt('embed', () => add('embed', { src: to('embed') }));
      await attempt('frame', () => add('iframe', { src: to('frame') }));
      await attempt('rules', () => {
        const rules = add('script', { type: 'speculationrules' });
        rules.textContent = JSON.stringify({ prefetch: [{ urls: [to('rules')] }] });
      });
      await attempt('style', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`body { background: url(${to('style')}) }`);
        document.adoptedStyleSheets.push(sheet);
      });
      await attempt('font', () => new FontFace('planted', `url(${to('font')})`).load());
      await attempt('import', () => import(to('import')));
      await attempt('worker', () => new Worker(blob(`fetch('${to('worker')}')`)));
      await attempt('shared', () => new SharedWorker(blob(`fetch('${to('shared')}')`)));
      await attempt('service', () => navigator.serviceWorker.register(to('service')));
      await attempt('ping', () => {
        const anchor = add('a', { href: '#x', ping: to('ping') });
        anchor.click();
      });
      await attempt('form', () => {
        add('iframe', { name: 'planted' });
        const form = { action: to('form'), method: 'post', target: 'planted' };
        (add('form', form) as HTMLFormElement).submit();
      });
      await attempt('call', async () => {
        const servers = [
          `stun:${secret}:3478`,
          `stun:${host}:${udpPort}`,
          `turn:${host}:${tcpPort}?transport=tcp`,
        ];
        const ours = new RTCPeerConnection({
          iceServers: servers.map((urls) => ({ urls, username: 'x', credential: 'x' })),
        });
        const theirs = new RTCPeerConnection();
        ours.createDataChannel('x');
        await ours.setLocalDescription();
        await theirs.setRemoteDescription(ours.localDescription as RTCSessionDescription);
        await theirs.setLocalDescription();
        await ours.setRemoteDescription(theirs.localDescription as RTCSessionDescription);
        const at = { sdpMid: '0', sdpMLineIndex: 0 };
        const udpWay = `candidate:1 1 udp 2130706431 ${host} ${udpPort} typ host`;
        const tcpWay = `candidate:2 1 tcp 1518280447 ${host} ${tcpPort} typ host tcptype passive`;
        await ours.addIceCandidate({ candidate: udpWay, ...at });
        await ours.addIceCandidate({ candidate: tcpWay, ...at });
      });
      await new Promise((done) => setTimeout(done, 1500));
      return refused;
    },
    [`http://${address}:${tcp}`, address, tcp, udp, SECRET_NAME] as const,
  );
}
