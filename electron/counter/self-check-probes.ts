import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { CheckId } from '../../pipeline/outcome/check.ts';
import type { SelfCheckProblem } from './self-check-result.ts';

/** An invented medium that is laid on the simulated reader, and what is found wrong where it ends otherwise. */
export interface Probe {
  readonly id: string;
  /** 照合番号B of an invented card; null for a phone. */
  readonly number: string | null;
  readonly expect: { readonly name: string } | { readonly fails: CheckId };
  readonly problem: SelfCheckProblem;
}

/** Her card is valid on every day: it expires by her age, which is always the same. */
const WELL_KNOWN = 'age-72';
const OF_THE_FORGED = 'hanako';

/**
 * What is genuine has to be accepted under the name that is known, and a forgery refused by the one check
 * that finds it: a signature that anything passes would let the first two alone look well.
 */
export function selfCheckProbes(): readonly Probe[] {
  const { name, numberB } = loadPerson(WELL_KNOWN);
  const number = loadPerson(OF_THE_FORGED).numberB;
  const forged = { number, problem: 'forged-card-not-refused' } as const;
  return [
    { id: WELL_KNOWN, number: numberB, expect: { name }, problem: 'card-not-proved' },
    { id: `phone-${WELL_KNOWN}`, number: null, expect: { name }, problem: 'phone-not-proved' },
    { id: 'altered-name', ...forged, expect: { fails: 'card.text-signature' } },
    { id: 'altered-photo', ...forged, expect: { fails: 'card.record-signature' } },
    { id: 'copied-card', ...forged, expect: { fails: 'card.chip-proof' } },
    {
      id: 'phone-digest-wrong',
      number: null,
      expect: { fails: 'mdoc.digests' },
      problem: 'forged-phone-not-refused',
    },
    {
      id: 'phone-signature-wrong',
      number: null,
      expect: { fails: 'mdoc.issuer-signature' },
      problem: 'forged-phone-not-refused',
    },
  ];
}
