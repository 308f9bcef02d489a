import { decodeUtf8, displayable } from '../../bytes/text.ts';
import type { CalendarDate } from '../../identity/calendar-date.ts';
import type { Sex } from '../../identity/sex.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { checkOffsetTable } from '../../tlv/offset-table.ts';
import { malformed, readTemplate, type Template } from '../../tlv/template.ts';
import { dateField, sexField } from './fields.ts';

const FILE = 'text/0002';
const OUTER = 0xff20;
const TAG = { table: 0xdf21, name: 0xdf22, address: 0xdf23, birth: 0xdf24, sex: 0xdf25 } as const;

/** The four basic items as text, and the bytes that the issuer's digest covers. */
export interface TextRecord {
  readonly name: string;
  readonly address: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  /** DF22 to the end of the object, as received: the offset table is not hashed (facts 3.2). */
  readonly hashed: Uint8Array;
}

/** Text EF 0002 (facts/mynumber-card.md 3.2). Fails with `malformed-data`. */
export function parseTextRecord(file: Uint8Array): Result<TextRecord, Failure> {
  const required = [TAG.table, TAG.name, TAG.address, TAG.birth, TAG.sex];
  const template = readTemplate(file, FILE, OUTER, required);
  if (!template.ok) return template;
  const table = checkOffsetTable(template.value, FILE, TAG.table);
  if (!table.ok) return table;
  const name = text(template.value, TAG.name);
  if (!name.ok) return name;
  const address = text(template.value, TAG.address);
  if (!address.ok) return address;
  const birthDate = dateField(template.value.need(TAG.birth).value, FILE);
  if (!birthDate.ok) return birthDate;
  const sex = sexField(template.value.need(TAG.sex).value, FILE);
  if (!sex.ok) return sex;
  const tableObject = template.value.need(TAG.table);
  const hashed = template.value.outer.raw.subarray(tableObject.start + tableObject.raw.length);
  return succeed({
    name: name.value,
    address: address.value,
    birthDate: birthDate.value,
    sex: sex.value,
    hashed,
  });
}

function text(template: Template, tag: number): Result<string, Failure> {
  const decoded = decodeUtf8(template.need(tag).value);
  if (decoded === null) return malformed(FILE, 'not UTF-8', tag);
  const shown = displayable(decoded);
  return shown.ok ? shown : malformed(FILE, shown.failure, tag);
}
