import { isoDate } from '../../pipeline/identity/calendar-date.ts';
import type { Identity } from '../../pipeline/identity/identity.ts';
import { FAILURE_KINDS } from '../../pipeline/outcome/failure-kinds.ts';
import type { Conclusion } from '../../pipeline/reading/conclude.ts';

const MARK = { passed: '+', failed: 'x', deviation: '!', 'not-checkable': '?' } as const;

/** Said of every result until the program is certified (design rule 5.7). */
const EVALUATION = '[evaluation]';
const SIMULATED = '[evaluation, simulated]';

/** The result for a person at a terminal: verdict first, then the items, then every check. */
export function resultText(conclusion: Conclusion): string {
  const { outcome, failure, identity, validity, checks, notices, link } = conclusion;
  const verdict = failure === null ? outcome : `${outcome}: ${failureText(conclusion)}`;
  const lines = [`${verdict} ${link.transport === 'simulated' ? SIMULATED : EVALUATION}`];
  if (identity !== null) lines.push(...identityLines(identity));
  if (validity !== null) {
    const note = validity.authenticated ? 'of the record on the phone' : 'not signed';
    lines.push(`valid until  ${isoDate(validity.until)} (${note})`);
  }
  for (const notice of notices) lines.push(`notice       ${notice}`);
  for (const { id, status, reason } of checks) {
    lines.push(`${MARK[status]} ${id}${reason === null ? '' : ` (${reason})`}`);
  }
  lines.push(`${link.apdus} APDUs, ${link.bytesReceived} bytes, ${Math.round(link.elapsedMs)} ms`);
  return `${lines.join('\n')}\n`;
}

function failureText({ failure }: Conclusion): string {
  if (failure === null) return '';
  const tries = failure.triesLeft === null ? '' : `, ${failure.triesLeft} tries left`;
  const check = failure.check === null ? '' : ` (${failure.check})`;
  return `${failure.kind}${check} ${FAILURE_KINDS[failure.kind].code}${tries}`;
}

function identityLines(identity: Identity): string[] {
  const { name, address, birthDate, sex, portrait, ageOver } = identity;
  const lines: string[] = [];
  if (name !== undefined) lines.push(`name         ${name}`);
  if (address !== undefined) lines.push(`address      ${address}`);
  if (birthDate !== undefined) lines.push(`birth date   ${isoDate(birthDate)}`);
  if (sex !== undefined) lines.push(`sex          ${sex}`);
  if (portrait !== undefined) lines.push(`portrait     ${portrait.width} x ${portrait.height}`);
  for (const [years, over] of Object.entries(ageOver ?? {})) {
    lines.push(`over ${years}      ${over ? 'yes' : 'not shown to be'}`);
  }
  return lines;
}
