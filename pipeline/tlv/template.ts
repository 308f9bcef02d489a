import { type Failure, failure } from '../outcome/failure.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { readTlv, readTlvs, type Tlv } from './tlv.ts';

/** More objects than any file of the card has: a bound, not a format rule. */
const OBJECT_LIMIT = 32;

/** The objects of one constructed file, each tag once, with the bytes that follow the outer header. */
export class Template {
  readonly outer: Tlv;
  readonly objects: readonly Tlv[];

  constructor(outer: Tlv, objects: readonly Tlv[]) {
    this.outer = outer;
    this.objects = objects;
  }

  find(tag: number): Tlv | null {
    return this.objects.find((object) => object.tag === tag) ?? null;
  }

  /** Only for tags that were required when the file was read. */
  need(tag: number): Tlv {
    const object = this.find(tag);
    if (object === null) throw new Error(`tag ${tagName(tag)} was not required`);
    return object;
  }
}

/**
 * Reads one constructed file: outer tag, then objects that fill it exactly, none twice, all required
 * ones there. Tags unknown to us are kept and ignored (a later card may have more). Filler behind
 * the outer object is not looked at. Fails with `malformed-data`; `at` names file, rule and tag.
 */
export function readTemplate(
  file: Uint8Array,
  name: string,
  outerTag: number,
  required: readonly number[],
): Result<Template, Failure> {
  const outer = readTlv(file, 0);
  if (!outer.ok) return malformed(name, outer.failure);
  if (outer.value.tag !== outerTag) return malformed(name, 'outer-tag', outer.value.tag);
  const headerLength = outer.value.raw.length - outer.value.value.length;
  const objects = readTlvs(file, headerLength, outer.value.raw.length, OBJECT_LIMIT);
  if (!objects.ok) return malformed(name, objects.failure);
  const seen = new Set<number>();
  for (const { tag } of objects.value) {
    if (seen.has(tag)) return malformed(name, 'duplicate-tag', tag);
    seen.add(tag);
  }
  for (const tag of required) {
    if (!seen.has(tag)) return malformed(name, 'missing-tag', tag);
  }
  return succeed(new Template(outer.value, objects.value));
}

/** A `malformed-data` failure that names the file and the rule. */
export function malformed(
  file: string,
  rule: string,
  tag?: number,
): { readonly ok: false; readonly failure: Failure } {
  const where = tag === undefined ? '' : ` ${tagName(tag)}`;
  return fail(failure('malformed-data', { at: `${file}: ${rule}${where}` }));
}

function tagName(tag: number): string {
  return tag.toString(16).toUpperCase();
}
