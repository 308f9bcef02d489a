/** Says why a command changed nothing; its exit status. */
export function refuse(why: string): number {
  process.stderr.write(`kazasu: ${why}\n`);
  return 1;
}
