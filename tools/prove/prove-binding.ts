import { READER_BINDINGS } from '../../pipeline/device-port/reader-binding.ts';
import { proveMemory } from './prove-memory.ts';
import { proveRecovery } from './prove-recovery.ts';

/* One binding, named on the command line: a line for each thing that is proved. */
const binding = READER_BINDINGS.find((name) => name === process.argv[2]);
if (binding === undefined) throw new Error(`usage: prove-binding ${READER_BINDINGS.join('|')}`);

const proofs = [await proveMemory(binding, 100_000), await proveRecovery(binding, 100)];
for (const { line, holds } of proofs) {
  console.log(`${holds ? 'holds ' : 'BROKEN'} ${binding.padEnd(8)} ${line}`);
}
// A thread of a binding may outlive what it watched.
process.exit(proofs.every(({ holds }) => holds) ? 0 : 1);
