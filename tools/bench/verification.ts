import { proveAnswer } from '../../pipeline/mdoc/read/prove-answer.ts';
import { Oracle, type OracleName } from '../../tests/oracles/oracle.ts';
import { bareOperations } from './bare-crypto.ts';
import { context, type ProofInput, proofInput } from './proof-input.ts';
import { quantile } from './quantile.ts';

/** Less, and the compiler still has work to do on every side. */
const WARM_UP = 1000;
const RUNS = 500;
/** @owf/mdoc 0.6.0 cannot verify a MAC (tests/oracles says why). */
const ORACLES: Readonly<Record<'signature' | 'mac', readonly OracleName[]>> = {
  signature: ['auth0', 'owf'],
  mac: ['auth0'],
};
const TITLES = { auth0: '@auth0/mdl 3.0.1', owf: '@owf/mdoc 0.6.0' } as const;

/** The time in which one response of 22 KB is proved, as a multiple of its bare cryptography. */
export async function printVerification(): Promise<void> {
  for (const proof of ['signature', 'mac'] as const) {
    const input = await proofInput(proof);
    const { bare, ours } = measureOurs(input);
    const oracles = await measureOracles(input, ORACLES[proof]);
    console.log(
      `verify ${input.response.length} bytes, ${proof}, median of ${RUNS}       ms   / bare`,
    );
    console.log(line('bare operations', bare, bare));
    console.log(`${line('ours', ours, bare)}   target 2.5`);
    for (const [name, ms] of oracles) console.log(line(TITLES[name], ms, bare));
  }
  console.log();
}

function line(title: string, ms: number, bare: number): string {
  return `  ${title.padEnd(40)} ${ms.toFixed(3).padStart(9)} ${(ms / bare).toFixed(2).padStart(8)}`;
}

/** By turns, and who begins by turns too: what else runs on the machine falls on both alike. */
function measureOurs(input: ProofInput): { readonly bare: number; readonly ours: number } {
  const bareTimes: number[] = [];
  const ourTimes: number[] = [];
  const bare = bareOperations(input);
  const ours = () => proveOnce(input);
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const both = [
      [bare, bareTimes],
      [ours, ourTimes],
    ] as const;
    for (const [run, times] of i % 2 === 0 ? both : both.toReversed()) {
      const begin = performance.now();
      run();
      if (i >= WARM_UP) times.push(performance.now() - begin);
    }
  }
  return { bare: quantile(bareTimes, 0.5), ours: quantile(ourTimes, 0.5) };
}

function proveOnce({ response, expectation }: ProofInput): void {
  const proven = proveAnswer(context, response, expectation);
  if (!proven.ok || proven.value.record === null) throw new Error('the answer does not hold');
}

async function measureOracles(
  input: ProofInput,
  names: readonly OracleName[],
): Promise<readonly (readonly [OracleName, number])[]> {
  const oracles = names.map((name) => ({ name, oracle: new Oracle(name), times: [] as number[] }));
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    for (const { oracle, times } of oracles) {
      const { failed, ms } = await oracle.ask(input);
      if (failed.length > 0) throw new Error(failed.join());
      if (i >= WARM_UP) times.push(ms);
    }
  }
  await Promise.all(oracles.map(({ oracle }) => oracle.end()));
  return oracles.map(({ name, times }) => [name, quantile(times, 0.5)]);
}
