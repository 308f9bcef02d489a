// Sends a secret and is told one, overwrites its own copies, and says what they were in a form that is
// not theirs. It keeps one other secret: whoever looks into its memory must find that one.
import { randomFillSync } from 'node:crypto';
import { createRequire } from 'node:module';

const LENGTH = 32;
const [, , addonFile, reader] = process.argv;
const addon = createRequire(import.meta.url)(addonFile);
const { card } = await addon.connect(reader);

function newSecret() {
  const command = new Uint8Array(new ArrayBuffer(4 + LENGTH));
  randomFillSync(command, 4, LENGTH);
  command[1] = 0x10;
  return command;
}

/** In hex and inverted, byte by byte: nowhere do these bytes stand together as they were. */
function inverted(command) {
  let hex = '';
  for (let at = 4; at < command.length; at++)
    hex += (command[at] ^ 0xff).toString(16).padStart(2, '0');
  return hex;
}

async function send(command) {
  const name = inverted(command);
  const { code, answer } = await card.transmit(command);
  command.fill(0);
  answer?.fill(0);
  return { name, code };
}

const kept = newSecret();
const answered = await send(newSecret());
process.stdout.write(`${JSON.stringify(answered)}\n`);
// The card is taken away now: what follows is sent to none.
await new Promise((resolve) => process.stdin.once('data', resolve));
const failed = await send(newSecret());
process.stdout.write(`${JSON.stringify({ kept: inverted(kept), failed })}\n`);
await new Promise((resolve) => process.stdin.once('data', resolve));
process.exit(kept.length > 0 ? 0 : 1);
