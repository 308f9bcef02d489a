/**
 * Answers each question of the parent process with what `verify` makes of it. `verify` reports its checks to
 * a function, and gives the elements by name.
 */
export function answerQuestions(verify) {
  process.on('message', async (question) => {
    const checks = [];
    let elements = {};
    const begin = performance.now();
    try {
      elements = await verify(question, (check) => checks.push(check));
    } catch (error) {
      checks.push({ status: 'FAILED', check: String(error) });
    }
    const ms = performance.now() - begin;
    const named = (status) => checks.filter((one) => one.status === status).map((one) => one.check);
    const plain = Object.entries(elements).map(([name, value]) => [name, plainValue(value)]);
    process.send({
      ...{ failed: named('FAILED'), passed: named('PASSED'), ms },
      elements: Object.fromEntries(plain),
    });
  });
}

function plainValue(value) {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  const date = value?.date ?? value;
  return date instanceof Date ? date.toISOString().slice(0, 10) : value;
}

export function pemOf(der) {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    .join('\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
