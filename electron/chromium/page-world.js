/**
 * Runs in the page before its own scripts: takes the port that the isolated world sends and puts a
 * frozen facade in front of it. Calls made before the port is there wait for it.
 */
(() => {
  let port = null;
  let nextId = 1;
  const waiting = [];
  const callbacks = new Map();

  const send = (message) => {
    if (port === null) waiting.push(message);
    else port.postMessage(message);
  };

  window.addEventListener('message', (event) => {
    if (port !== null || event.data?.expose === undefined) return;
    event.stopImmediatePropagation();
    port = event.ports[0];
    port.onmessage = ({ data }) => callbacks.get(data.id)?.(data.value);
    for (const message of waiting.splice(0)) port.postMessage(message);
  });

  const subscribe = (method) => (callback) => {
    const id = nextId++;
    callbacks.set(id, callback);
    send({ id, method, callback: true });
    return () => {
      callbacks.delete(id);
      send({ stop: id });
    };
  };

  const facade = {
    act: (argument) => send({ id: nextId++, method: 'act', argument }),
    onView: subscribe('onView'),
  };
  Object.defineProperty(window, 'kazasu', { value: Object.freeze(facade) });
})();
