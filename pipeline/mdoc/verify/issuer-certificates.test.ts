import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  issueRoot,
  issueSigner,
  SIGNER_EKU,
} from '../../../fixtures/corpora/certificates/issue.fixture.ts';
import { issueList } from '../../../fixtures/corpora/certificates/issue-list.fixture.ts';
import {
  type Case,
  DOC_TYPE,
  judge,
} from '../../../fixtures/corpora/certificates/judge-issuer.fixture.ts';
import { loadCertificate } from '../../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { checkIssuerCertificates } from './issuer-certificates.ts';

const root = await issueRoot();
const signer = await issueSigner(root);
const list = await issueList(root);

const UNKNOWN = 'not-checkable unknown-issuer';
const NO_LIST = 'not-checkable no-revocation-list';

describe('the certificates of a record', () => {
  it('give three checks in their order, and the signer', () => {
    const context = nodeContext(() => new Date('2027-03-01'));
    const profile = { docType: DOC_TYPE, countries: ['JP'], dsEku: [SIGNER_EKU] };
    const anchors = [{ certificate: root.der, docTypes: [DOC_TYPE], dsEku: null }];
    const told = checkIssuerCertificates(context, [signer.der], { anchors, crls: [list] }, profile);
    const none = checkIssuerCertificates(context, [signer.der], { anchors: [], crls: [] }, profile);
    const ids = ['mdoc.issuer-certificate', 'mdoc.certificate-profile'];
    expect(told.checks).toStrictEqual(
      [...ids, 'mdoc.certificate-revocation'].map((id) => ({ id, status: 'passed', reason: null })),
    );
    // Who is not known is still read: the record's own signature is checked all the same.
    expect([told.signer?.raw, none.signer?.raw]).toEqual([signer.der, signer.der]);
  });

  it('are at most four, and at least one', () => {
    const anchors = [root];
    const chain = (length: number) => [signer, ...Array.from({ length }, () => root)];
    expect([3, 4, 40].map((length) => judge({ chain: chain(length), anchors })[0])).toEqual([
      'passed',
      'failed chain-too-long',
      'failed chain-too-long',
    ]);
    expect(judge({ chain: [], anchors })).toEqual([
      'failed certificate-unreadable',
      'not-checkable certificate-unreadable',
      'not-checkable certificate-unreadable',
    ]);
    expect(judge({ chain: chain(4), anchors, crls: [list] })).toEqual([
      'failed chain-too-long',
      'not-checkable chain-too-long',
      'not-checkable chain-too-long',
    ]);
  });

  it('are all readable, or the path is not looked for', () => {
    const noise = new Uint8Array(20);
    expect([
      judge({ chain: [noise], anchors: [root] }),
      judge({ chain: [noise, signer], anchors: [root] }),
      judge({ chain: [signer, noise], anchors: [root] }),
    ]).toEqual([
      ['failed certificate-unreadable', ...Array(2).fill('not-checkable certificate-unreadable')],
      ['failed certificate-unreadable', ...Array(2).fill('not-checkable certificate-unreadable')],
      ['failed certificate-unreadable', ...Array(2).fill('not-checkable certificate-unreadable')],
    ]);
  });

  it('with any byte of the signer changed never pass, and never throw', () => {
    const place = fc.tuple(fc.nat(signer.der.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(place, ([at, change]) => {
        const changed = signer.der.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        const [path] = judge({ chain: [changed], anchors: [root], crls: [list] });
        expect(path).toMatch(/^failed /);
      }),
      { numRuns: 500 },
    );
  });
});

/** What real and published test issuers write, each with the clock of its time. */
describe('published certificates', () => {
  const published = (chain: readonly string[], anchor: string | null, now: string) => {
    const told: Case = {
      chain: chain.map(loadCertificate),
      anchors: anchor === null ? [] : [loadCertificate(anchor)],
      now: new Date(now),
      countries: null,
    };
    return judge(told);
  };

  it('a signer under its root passes: isomdl on P-256, Multipaz under P-384', () => {
    expect([
      published(['isomdl-signer'], 'isomdl-root', '2024-01-01'),
      published(['multipaz-signer'], 'multipaz-iaca', '2026-06-01'),
    ]).toEqual(Array(2).fill(['passed', 'passed', NO_LIST]));
  });

  it('a signer with the flag of an authority is refused by profile (isomdl’s wrong signer)', () => {
    expect(published(['isomdl-signer-with-ca-flag'], 'isomdl-root', '2024-01-01')).toEqual([
      'passed',
      'failed issued-to-an-authority',
      NO_LIST,
    ]);
  });

  it('an intermediate below a root that allows none, and without keyCertSign, vouches for nobody', () => {
    const chain = ['isomdl-leaf-of-intermediate', 'isomdl-intermediate'];
    expect(published(chain, 'isomdl-root', '2024-01-01')).toEqual([
      'failed anchor-not-for-certificates',
      'failed issued-to-an-authority',
      NO_LIST,
    ]);
  });

  it('the document signer of Annex D has no root among the vectors, and a profile of its own', () => {
    expect([
      published(['annex-d-signer'], null, '2021-01-01'),
      published(['annex-d-signer'], 'isomdl-root', '2021-01-01'),
      published(['annex-d-reader'], null, '2021-01-01'),
    ]).toEqual([
      ['failed unknown-issuer', UNKNOWN, UNKNOWN],
      ['failed unknown-issuer', UNKNOWN, UNKNOWN],
      ['failed unknown-issuer', 'failed extended-key-usage-wrong', UNKNOWN],
    ]);
  });

  it('are out of date today, and were not valid before', () => {
    expect(
      ['2023-11-01', '2024-10-27'].map(
        (now) => published(['isomdl-signer'], 'isomdl-root', now)[0],
      ),
    ).toEqual(['failed certificate-not-yet-valid', 'failed anchor-expired']);
  });

  it('signed by themselves and believed are still no document signers (auth0, version 1)', () => {
    expect([
      published(['auth0-issuer'], 'auth0-issuer', '2024-01-01'),
      published(['isomdl-version-1'], 'isomdl-version-1', '2023-06-15'),
    ]).toEqual([
      ['failed anchor-not-for-certificates', 'failed issued-to-an-authority', NO_LIST],
      ['failed anchor-not-for-certificates', 'failed extended-key-usage-missing', NO_LIST],
    ]);
  });
});
