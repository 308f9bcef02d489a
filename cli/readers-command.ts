export async function runReaders(_args: readonly string[]): Promise<number> {
  return 2;
}
