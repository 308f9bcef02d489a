export async function runTrust(_args: readonly string[]): Promise<number> {
  return 2;
}
