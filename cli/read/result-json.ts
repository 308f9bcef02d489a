import { isoDate } from '../../pipeline/identity/calendar-date.ts';
import type { Identity, Picture } from '../../pipeline/identity/identity.ts';
import { FAILURE_KINDS } from '../../pipeline/outcome/failure-kinds.ts';
import type { Conclusion } from '../../pipeline/reading/conclude.ts';

/** No phone record may be received before certification (番号法 18条の2): every result says so. */
const EVALUATION = true;

export type ResultJson = ReturnType<typeof resultJson>;

/**
 * The one object of `kazasu read --json` (design 6). Others build on it: fields are never renamed. The
 * purpose is null where the settings do not tell it.
 */
export function resultJson(conclusion: Conclusion, purposeId: string | null) {
  const { outcome, medium, identity, missing, validity, checks, failure, notices } = conclusion;
  return {
    schema: 'kazasu.read/1',
    outcome,
    medium,
    purpose: purposeId,
    identity: identity === null ? null : identityJson(identity),
    missing,
    validity:
      validity === null
        ? null
        : { until: isoDate(validity.until), authenticated: validity.authenticated },
    checks,
    failure:
      failure === null
        ? null
        : {
            kind: failure.kind,
            check: failure.check,
            triesLeft: failure.triesLeft,
            code: FAILURE_KINDS[failure.kind].code,
          },
    notices,
    link: linkJson(conclusion),
    simulated: conclusion.link.transport === 'simulated',
    evaluation: EVALUATION,
  };
}

function identityJson(identity: Identity) {
  const { birthDate, portrait, nameImage, addressImage, ...texts } = identity;
  return {
    ...texts,
    ...(birthDate && { birthDate: isoDate(birthDate) }),
    ...(portrait && { portrait: pictureJson(portrait) }),
    ...(nameImage && { nameImage: pictureJson(nameImage) }),
    ...(addressImage && { addressImage: pictureJson(addressImage) }),
  };
}

function pictureJson({ mediaType, width, height, bytes }: Picture) {
  return { mediaType, width, height, base64: Buffer.from(bytes).toString('base64') };
}

function linkJson({ link }: Conclusion) {
  const { reader, transport, apdus, bytesSent, bytesReceived, elapsedMs, deviceMs } = link;
  return {
    reader,
    transport,
    apdus,
    bytesSent,
    bytesReceived,
    elapsedMs: Math.round(elapsedMs),
    deviceMs: Math.round(deviceMs),
  };
}
