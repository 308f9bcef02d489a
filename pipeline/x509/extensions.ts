import { fail, type Result, succeed } from '../outcome/result.ts';
import { DER_TAG } from './der-primitives.ts';
import { objectIdentifierText } from './object-identifier.ts';
import { contentOf, type DerNode } from './scan-der.ts';

/** One extension of a certificate, list or list entry; `value` stood in its octets, not yet scanned. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export type ExtensionFault = 'extension-malformed' | 'extension-twice';

const TRUE = 0xff;

/** The extensions of a scanned SEQUENCE (RFC 5280, 4.2), at least one and each at most once. */
export function readExtensions(node: DerNode): Result<readonly Extension[], ExtensionFault> {
  if (node.tag !== DER_TAG.sequence || node.children.length === 0) {
    return fail('extension-malformed');
  }
  const extensions: Extension[] = [];
  const seen = new Set<string>();
  for (const child of node.children) {
    const extension = readExtension(child);
    if (extension === null) return fail('extension-malformed');
    if (seen.has(extension.oid)) return fail('extension-twice');
    seen.add(extension.oid);
    extensions.push(extension);
  }
  return succeed(extensions);
}

function readExtension(node: DerNode): Extension | null {
  const [type, ...rest] = node.children;
  const octets = rest.at(-1);
  if (node.tag !== DER_TAG.sequence || type?.tag !== DER_TAG.objectIdentifier) return null;
  if (octets?.tag !== DER_TAG.octetString || rest.length > 2) return null;
  const flag = rest.length === 2 ? rest[0] : undefined;
  if (flag !== undefined && flag.tag !== DER_TAG.boolean) return null;
  // A flag that says false should not stand there (it is the default); issuers write it all the same.
  const critical = flag !== undefined && contentOf(flag)[0] === TRUE;
  return { oid: objectIdentifierText(contentOf(type)), critical, value: contentOf(octets) };
}

/** The object inside an explicit context tag; null where there is not exactly one. */
export function explicitContent(node: DerNode): DerNode | null {
  const [content, ...more] = node.children;
  return content !== undefined && more.length === 0 ? content : null;
}
