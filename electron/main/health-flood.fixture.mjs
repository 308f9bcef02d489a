import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** A program of this machine that means no good: what it does is named by `attack`. Says how often it did it. */
const { port, attack } = workerData;
const ASK = `GET /health HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;

const ATTACKS = {
  // Ten thousand questions, fifty at a time, each over a connection of its own.
  questions: () => inTurn(10_000, 50, (socket) => socket.write(ASK)),
  // A question that never ends, from two hundred at once: a letter every 20 ms.
  slowly: () =>
    inTurn(200, 200, (socket) => {
      socket.write('GET /health HTTP/1.1\r\nX: ');
      const drip = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(drip));
    }),
  // Eight million letters in one header, forty times.
  header: () =>
    inTurn(40, 8, (socket) =>
      socket.write(
        `GET /health HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${'x'.repeat(8_000_000)}`,
      ),
    ),
};

parentPort.postMessage(await ATTACKS[attack]());

function inTurn(count, atOnce, use) {
  return new Promise((resolve) => {
    let begun = 0;
    let ended = 0;
    const next = () => {
      if (begun === count) return;
      begun++;
      const socket = connect(port, '127.0.0.1', () => use(socket));
      socket.resume();
      socket.on('error', () => undefined);
      socket.on('close', () => {
        ended++;
        if (ended === count) resolve(ended);
        else next();
      });
    };
    for (let i = 0; i < atOnce; i++) next();
  });
}
