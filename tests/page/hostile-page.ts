import type { Page } from 'playwright';

/** What a page asks the system, the person or a device for, and what it got: nothing is `refused`. */
export function askForAll(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const got: Record<string, string> = {};
    const own = navigator as unknown as Record<string, Record<string, (what?: unknown) => unknown>>;
    const call = (part: string, name: string, what?: unknown) => {
      const holder = own[part];
      const found = holder?.[name];
      if (holder === undefined || found === undefined) throw new Error('not there');
      return found.call(holder, what);
    };
    const ask = async (name: string, act: () => unknown) => {
      const late = new Promise((done) => setTimeout(done, 1500, 'no answer'));
      try {
        const answer = await Promise.race([act(), late]);
        got[name] = answer === 'no answer' ? 'refused' : `given ${String(answer)}`;
      } catch {
        got[name] = 'refused';
      }
    };
    const filters = { filters: [{ vendorId: 1 }] };
    await ask('camera', () => call('mediaDevices', 'getUserMedia', { video: true }));
    await ask('microphone', () => call('mediaDevices', 'getUserMedia', { audio: true }));
    await ask('screen', () => call('mediaDevices', 'getDisplayMedia', { video: true }));
    await ask('clipboard', () => call('clipboard', 'readText'));
    await ask('clipboard, writing', () => call('clipboard', 'writeText', 'planted'));
    await ask('usb', () => call('usb', 'requestDevice', filters));
    await ask('hid', async () => {
      const devices = (await call('hid', 'requestDevice', filters)) as readonly unknown[];
      if (devices.length === 0) throw new Error('none');
    });
    await ask('serial', () => call('serial', 'requestPort'));
    await ask('bluetooth', () => call('bluetooth', 'requestDevice', { acceptAllDevices: true }));
    await ask('keys', () => call('keyboard', 'lock'));
    await ask('keyboard', () => call('keyboard', 'getLayoutMap'));
    await ask('wake lock', () => call('wakeLock', 'request'));
    await ask('storage for good', async () => {
      if (!(await navigator.storage.persist())) throw new Error('refused');
    });
    await ask('midi', () => navigator.requestMIDIAccess({ sysex: true }));
    await ask('place', () => {
      const { geolocation } = navigator;
      return new Promise((done, failed) => geolocation.getCurrentPosition(done, failed));
    });
    await ask('notices', async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
    });
    await ask('whole screen', () => document.documentElement.requestFullscreen());
    await ask('pointer', () => document.documentElement.requestPointerLock());
    await ask('fonts', () => {
      const { queryLocalFonts } = window as unknown as { queryLocalFonts(): unknown };
      return queryLocalFonts();
    });
    await ask('a file', () => {
      const { showOpenFilePicker } = window as unknown as { showOpenFilePicker(): unknown };
      return showOpenFilePicker();
    });
    await ask('idleness', () => {
      const { IdleDetector } = window as unknown as {
        IdleDetector: { requestPermission(): Promise<string> };
      };
      return IdleDetector.requestPermission().then((answer) => {
        if (answer !== 'granted') throw new Error(answer);
      });
    });
    await ask('a key of the person', () =>
      navigator.credentials.create({
        publicKey: {
          challenge: new Uint8Array(16),
          rp: { name: 'x' },
          user: { id: new Uint8Array(1), name: 'x', displayName: 'x' },
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        },
      }),
    );
    return got;
  }) as Promise<Readonly<Record<string, string>>>;
}

/** Every way out of the page that opens, loads or shows something else. */
export function tryToLeave(
  page: Page,
  address: string,
): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(async (to) => {
    const got: Record<string, unknown> = {};
    const attempt = (what: string, act: () => unknown) => {
      try {
        got[what] = act();
      } catch {
        got[what] = null;
      }
    };
    const add = (tag: string, properties: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    const press = (properties: Record<string, string>) => {
      add('a', properties).click();
      return null;
    };
    attempt('window', () => window.open(to));
    attempt('empty window', () => window.open('about:blank'));
    attempt('link to a window', () => press({ href: to, target: '_blank' }));
    attempt('download', () => press({ href: '/index.html', download: 'planted.html' }));
    attempt('download of its own', () => {
      const made = new Blob(['planted'], { type: 'text/html' });
      return press({ href: URL.createObjectURL(made), download: 'planted.html' });
    });
    attempt('javascript link', () => press({ href: "javascript:document.title='planted'" }));
    attempt('data frame', () => void add('iframe', { src: 'data:text/html,planted' }));
    attempt('own frame', () => void add('iframe', { src: '/index.html' }));
    attempt('frame of text', () => void add('iframe', { srcdoc: 'planted' }));
    attempt('alert', () => window.alert('planted'));
    attempt('question', () => window.prompt('planted'));
    attempt('print', () => window.print());
    for (let at = 0; at < 300; at++) attempt('history', () => history.pushState(at, '', `#${at}`));
    await new Promise((done) => setTimeout(done, 1000));
    return { ...got, title: document.title, frames: window.length };
  }, address);
}

const CANARY = 'planted-by-the-page';

/** Writes a text wherever a page can keep one, and names the places that took it. */
export function keepEverywhere(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (text) => {
    const kept: string[] = [];
    const keep = async (where: string, act: () => unknown) => {
      try {
        await act();
        kept.push(where);
      } catch {
        // Not to be had here.
      }
    };
    await keep('local', () => localStorage.setItem('x', text));
    await keep('session', () => sessionStorage.setItem('x', text));
    await keep('cookie', () => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a hostile page does.
      document.cookie = `x=${text}; max-age=99999`;
      if (!document.cookie.includes(text)) throw new Error('refused');
    });
    await keep('database', async () => {
      const request = indexedDB.open(text);
      await new Promise((done, failed) => {
        request.onsuccess = done;
        request.onerror = failed;
      });
      request.result.close();
    });
    await keep('cache', async () => (await caches.open(text)).put('/x', new Response(text)));
    await keep('files', async () => {
      const root = await navigator.storage.getDirectory();
      await root.getFileHandle(text, { create: true });
    });
    await keep('window name', () => {
      window.name = text;
    });
    await keep('history', () => history.replaceState(text, ''));
    return kept;
  }, CANARY);
}

/** The places where a page that comes later still finds that text. */
export function findKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (text) => {
    const files: string[] = [];
    const root = (await navigator.storage.getDirectory()) as unknown as {
      keys(): AsyncIterable<string>;
    };
    for await (const name of root.keys()) files.push(name);
    const found: Record<string, boolean> = {
      local: localStorage.length > 0,
      session: sessionStorage.length > 0,
      cookie: document.cookie !== '',
      database: (await indexedDB.databases()).length > 0,
      cache: (await caches.keys()).length > 0,
      files: files.length > 0,
      'window name': window.name === text,
      history: history.state === text,
    };
    return Object.keys(found).filter((where) => found[where]);
  }, CANARY);
}
