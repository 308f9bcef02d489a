export function inOwnNamespace(command: readonly string[]): [program: string, ...args: string[]];
