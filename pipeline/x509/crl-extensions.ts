import { type Extension, type ExtensionFault, readExtensions } from './extensions.ts';
import type { DerNode } from './scan-der.ts';

/** `critical-extension`: the list covers less than all certificates of its issuer, or others too. */
export type CrlExtensionFault = ExtensionFault | 'structure' | 'critical-extension';

/** Delta indicator, issuing distribution point, certificate issuer: critical by rule, refused in any case. */
const SCOPE = ['2.5.29.27', '2.5.29.28', '2.5.29.29'];

/** Of the extensions of the list or of an entry it is only asked that none narrows or widens the list. */
export function crlExtensionFault(
  node: DerNode | null | undefined,
  mayExtend: boolean,
): CrlExtensionFault | null {
  if (node === undefined) return null;
  if (node === null || !mayExtend) return 'structure';
  const extensions = readExtensions(node);
  if (!extensions.ok) return extensions.failure;
  const isScope = ({ oid, critical }: Extension) => critical || SCOPE.includes(oid);
  return extensions.value.some(isScope) ? 'critical-extension' : null;
}
