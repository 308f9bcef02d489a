import type { DocumentType } from './document-type.ts';

const MDL = 'org.iso.18013.5.1';

/** The mobile driving licence (ISO/IEC 18013-5, 7.2.1): another document type, and no code for it. */
export const MOBILE_DRIVING_LICENCE: DocumentType = {
  docType: 'org.iso.18013.5.1.mDL',
  countries: null,
  dsEku: ['1.0.18013.5.1.2'],
  elements: [
    { item: 'name', namespace: MDL, names: ['family_name'], form: 'text' },
    { item: 'address', namespace: MDL, names: ['resident_address'], form: 'text' },
    { item: 'birthDate', namespace: MDL, names: ['birth_date'], form: 'date' },
    { item: 'sex', namespace: MDL, names: ['sex'], form: 'sex-code' },
    { item: 'portrait', namespace: MDL, names: ['portrait'], form: 'picture' },
    { item: 'ageOver', namespace: MDL, names: ['age_over_NN'], form: 'flag' },
  ],
};
