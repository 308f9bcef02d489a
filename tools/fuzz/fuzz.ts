import { parseArgs } from 'node:util';
import { allTargets } from './all-targets.ts';
import { runTarget } from './run-target.ts';

/**
 * Feeds changed inputs to every parser and to whole readings, and stops at the first that is taken
 * wrongly: `npm run fuzz [-- --target tlv] [--seconds 60] [--seed 1]`. Seconds are for each target; the
 * same seed gives the same inputs.
 */
const { values } = parseArgs({
  options: {
    target: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});

const targets = (await allTargets()).filter(
  ({ name }) => values.target === undefined || name === values.target,
);
if (targets.length === 0) throw new Error(`no target ${values.target}`);
console.log(`seed ${values.seed}`);

for (const target of targets) {
  const deadline = performance.now() + 1000 * Number(values.seconds);
  const { runs, finding } = await runTarget(
    target,
    values.seed,
    Number.POSITIVE_INFINITY,
    deadline,
  );
  console.log(`${target.name}: ${runs} inputs, ${finding === null ? 'nothing found' : 'a fault'}`);
  if (finding === null) continue;
  console.log(finding.fault);
  console.log(`input ${finding.run}: ${Buffer.from(finding.input).toString('hex')}`);
  process.exitCode = 1;
}
