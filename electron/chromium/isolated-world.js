/* global kazasuToHost, PRELOAD */
/**
 * Runs in the page's isolated world, in place of Electron's: gives the built preload the two parts of
 * `electron` that it asks for, and carries the facade's calls over a message port to the page.
 * Where PRELOAD stands, the host puts the built preload as a function of `require`.
 */
(() => {
  const listeners = new Map();

  const decode = (text) =>
    JSON.parse(text, (_key, value) =>
      value !== null && typeof value === 'object' && '$bytes' in value
        ? bytesOf(atob(value.$bytes))
        : value,
    );

  // By a loop: a function for each byte of three pictures can be seen in the time to the first frame.
  const bytesOf = (text) => {
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  };

  // Byte by byte: a picture has more bytes than a call may have arguments.
  const latin1 = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

  const encode = (message) =>
    JSON.stringify(message, (_key, value) =>
      value instanceof Uint8Array ? { $bytes: btoa(latin1(value)) } : value,
    );

  // The host calls this in our world; the page has another global object.
  globalThis.kazasuFromHost = (text) => {
    const { channel, message } = decode(text);
    for (const listener of listeners.get(channel) ?? []) listener({}, message);
  };

  const ipcRenderer = {
    send: (channel, message) => kazasuToHost(encode({ channel, message })),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
    },
  };

  const contextBridge = {
    exposeInMainWorld(name, api) {
      const { port1, port2 } = new MessageChannel();
      const stops = new Map();
      port1.onmessage = ({ data }) => {
        if (data.stop !== undefined) return stops.get(data.stop)?.();
        const callback = (value) => port1.postMessage({ id: data.id, value });
        const answer = api[data.method](data.callback ? callback : data.argument);
        if (typeof answer === 'function') stops.set(data.id, answer);
      };
      window.postMessage({ expose: name, methods: Object.keys(api) }, '*', [port2]);
    },
  };

  const preload = PRELOAD;
  preload((module) => {
    if (module === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`a preload has no ${module}`);
  });
})();
