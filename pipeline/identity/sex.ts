/** Sex as recorded, by the codes of ISO/IEC 5218 (JIS X 0303). */
export const SEX_BY_CODE = {
  '0': 'unknown',
  '1': 'male',
  '2': 'female',
  '9': 'not-applicable',
} as const;

export type Sex = (typeof SEX_BY_CODE)[keyof typeof SEX_BY_CODE];

/** The sex of a one-digit code; null for a code the standard does not have. */
export function sexOf(code: string): Sex | null {
  return Object.hasOwn(SEX_BY_CODE, code) ? SEX_BY_CODE[code as keyof typeof SEX_BY_CODE] : null;
}
