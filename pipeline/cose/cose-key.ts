import { concat } from '../bytes/concat.ts';
import { type Encodable, encodeCbor } from '../cbor/encode.ts';
import {
  bool,
  bytes,
  either,
  integer,
  keyed,
  made,
  optional,
  record,
  type Shape,
} from '../cbor/shape.ts';
import { CURVES, type CurvePoint, curves } from '../crypto/curves.ts';

/** Labels of a COSE_Key (RFC 9052, 7.1; RFC 9053, 7.1 and 7.2). */
const LABEL = { kty: 1, crv: -1, x: -2, y: -3 } as const;
const KTY = { okp: 1, ec2: 2 } as const;

const SEC1 = { even: 0x02, odd: 0x03, uncompressed: 0x04 } as const;

/** A public COSE_Key on one of the eleven curves; coordinates have their curve's length, y may be its sign alone. */
export const coseKey: Shape<CurvePoint> = made(
  record({
    kty: keyed(LABEL.kty, integer),
    crv: keyed(LABEL.crv, integer),
    x: keyed(LABEL.x, bytes),
    y: optional(either(bytes, bool), LABEL.y),
  }),
  ({ kty, crv, x, y }) => {
    const curve = curves.find((name) => CURVES[name].cose === crv);
    if (curve === undefined || x.length !== CURVES[curve].bytes) return undefined;
    const isEc2 = CURVES[curve].kind === 'weierstrass';
    if (kty !== (isEc2 ? KTY.ec2 : KTY.okp)) return undefined;
    if (!isEc2) return { curve, point: x };
    if (y === null) return undefined;
    if (typeof y === 'boolean') {
      return { curve, point: concat(Uint8Array.of(y ? SEC1.odd : SEC1.even), x) };
    }
    if (y.length !== x.length) return undefined;
    return { curve, point: concat(Uint8Array.of(SEC1.uncompressed), x, y) };
  },
);

/** Encodes an uncompressed (Weierstrass) or raw key, in the order of the labels. */
export function encodeCoseKey({ curve, point }: CurvePoint): Uint8Array {
  const { cose, bytes: length, kind } = CURVES[curve];
  if (kind !== 'weierstrass') {
    return encodeCbor(labelled([LABEL.kty, KTY.okp], [LABEL.crv, cose], [LABEL.x, point]));
  }
  const x = point.subarray(1, 1 + length);
  const y = point.subarray(1 + length);
  return encodeCbor(labelled([LABEL.kty, KTY.ec2], [LABEL.crv, cose], [LABEL.x, x], [LABEL.y, y]));
}

function labelled(...entries: [number, Encodable][]): ReadonlyMap<number, Encodable> {
  return new Map(entries);
}
