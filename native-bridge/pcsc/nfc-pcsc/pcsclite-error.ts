/** The code that pcsclite writes at the end of its message, `(0x80100069)`; null when there is none. */
export function pcscCode(error: Error): number | null {
  const code = /\(0x([0-9a-f]+)\)\s*$/i.exec(error.message)?.[1];
  return code === undefined ? null : Number.parseInt(code.slice(-8), 16);
}
