import { describe, expect, it } from 'vitest';
import type { Curve } from '../../pipeline/crypto/curves.ts';
import { bytes, CHOICES, ephemeralOf, hex, ROADS, text } from './both-roads.fixture.ts';
import { encodePkcs8 } from './key-der.ts';
import type { NativeChoice } from './road-choice.ts';

/** Both secrets, both points and what they agree on, in lower-case hex. */
interface Agreement {
  readonly curve: Curve;
  readonly secrets: readonly [string, string];
  readonly points: readonly [string, string];
  readonly shared: string;
}

const AGREEMENTS: readonly Agreement[] = [
  {
    // RFC 7748, 6.1
    curve: 'X25519',
    secrets: [
      '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
      '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
    ],
    points: [
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    ],
    shared: '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
  },
  {
    // RFC 7748, 6.2
    curve: 'X448',
    secrets: [
      '9a8f4925d1519f5775cf46b04b5800d4ee9ee8bae8bc5565d498c28dd9c9baf574a9419744897391006382a6f127ab1d9ac2d8c0a598726b',
      '1c306a7ac2a0e2e0990b294470cba339e6453772b075811d8fad0d1d6927c120bb5ee8972b0d3e21374c9c921b09d1b0366f10b65173992d',
    ],
    points: [
      '9b08f7cc31b7e3e67d22d5aea121074a273bd2b83de09c63faa73d2c22c5d9bbc836647241d953d40c5b12da88120d53177f80e532c41fa0',
      '3eb7a829b0cd20f5bcfc0b599b6feccf6da4627107bdb0d4f345b43027d8b972fc3e34fb4232a13ca706dcb57aec3dae07bdc1c67bf33609',
    ],
    shared:
      '07fff4181ac6cc95ec1c16a94a0f74d12da232ce40a77552281d282bb60c0b56fd2464c335543936521c24403085d59a449a5037514a879d',
  },
  {
    // RFC 7027, A.1
    curve: 'brainpoolP256r1',
    secrets: [
      '81db1ee100150ff2ea338d708271be38300cb54241d79950f77b063039804f1d',
      '55e40bc41e37e3e2ad25c3c6654511ffa8474a91a0032087593852d3e7d76bd3',
    ],
    points: [
      '0444106e913f92bc02a1705d9953a8414db95e1aaa49e81d9e85f929a8e3100be58ab4846f11caccb73ce49cbdd120f5a900a69fd32c272223f789ef10eb089bdc',
      '048d2d688c6cf93e1160ad04cc4429117dc2c41825e1e9fca0addd34e6f1b39f7b990c57520812be512641e47034832106bc7d3e8dd0e4c7f1136d7006547cec6a',
    ],
    shared: '89afc39d41d3b327814b80940b042590f96556ec91e6ae7939bce31f3a18bf2b',
  },
  {
    // RFC 7027, A.2
    curve: 'brainpoolP384r1',
    secrets: [
      '1e20f5e048a5886f1f157c74e91bde2b98c8b52d58e5003d57053fc4b0bd65d6f15eb5d1ee1610df870795143627d042',
      '032640bc6003c59260f7250c3db58ce647f98e1260acce4acda3dd869f74e01f8ba5e0324309db6a9831497abac96670',
    ],
    points: [
      '0468b665dd91c195800650cdd363c625f4e742e8134667b767b1b476793588f885ab698c852d4a6e77a252d6380fcaf06855bc91a39c9ec01dee36017b7d673a931236d2f1f5c83942d049e3fa20607493e0d038ff2fd30c2ab67d15c85f7faa59',
      '044d44326f269a597a5b58bba565da5556ed7fd9a8a9eb76c25f46db69d19dc8ce6ad18e404b15738b2086df37e71d1eb462d692136de56cbe93bf5fa3188ef58bc8a3a0ec6c1e151a21038a42e9185329b5b275903d192f8d4e1f32fe9cc78c48',
    ],
    shared:
      '0bd9d3a7ea0b3d519d09d8e48d0785fb744a6b355e6304bc51c229fbbce239bbadf6403715c35d4fb2a5444f575d4f42',
  },
  {
    // RFC 7027, A.3
    curve: 'brainpoolP512r1',
    secrets: [
      '16302ff0dbbb5a8d733dab7141c1b45acbc8715939677f6a56850a38bd87bd59b09e80279609ff333eb9d4c061231fb26f92eeb04982a5f1d1764cad57665422',
      '230e18e1bcc88a362fa54e4ea3902009292f7f8033624fd471b5d8ace49d12cfabbc19963dab8e2f1eba00bffb29e4d72d13f2224562f405cb80503666b25429',
    ],
    points: [
      '040a420517e406aac0acdce90fcd71487718d3b953efd7fbec5f7f27e28c6149999397e91e029e06457db2d3e640668b392c2a7e737a7f0bf04436d11640fd09fd72e6882e8db28aad36237cd25d580db23783961c8dc52dfa2ec138ad472a0fcef3887cf62b623b2a87de5c588301ea3e5fc269b373b60724f5e82a6ad147fde7',
      '049d45f66de5d67e2e6db6e93a59ce0bb48106097ff78a081de781cdb31fce8ccbaaea8dd4320c4119f1e9cd437a2eab3731fa9668ab268d871deda55a5473199f2fdc313095bcdd5fb3a91636f07a959c8e86b5636a1e930e8396049cb481961d365cc11453a06c719835475b12cb52fc3c383bce35e27ef194512b71876285fa',
    ],
    shared:
      'a7927098655f1f9976fa50a9d566865dc530331846381c87256baf3226244b76d36403c024d7bbf0aa0803eaff405d3d24f11a9b5c0bef679fe1454b21c4cd1f',
  },
];

describe.each(AGREEMENTS)('the published agreement on $curve', ({ curve, ...published }) => {
  it('comes out on both roads, from both sides', () => {
    const found = CHOICES.map((native) => {
      const [one, other] = published.secrets.map((secret) => ephemeralOf(curve, secret, native));
      return {
        secrets: published.secrets,
        points: [hex(one?.publicKey.point), hex(other?.publicKey.point)],
        shared: other && hex(one?.agree(other.publicKey)),
        turned: one && hex(other?.agree(one.publicKey)),
      };
    });
    expect(found).toEqual(CHOICES.map(() => ({ ...published, turned: published.shared })));
  });
});

describe('the single steps of RFC 7748', () => {
  it('come out with bits to be masked in the scalar and in the point (5.2)', () => {
    const found = CHOICES.map((native) => [
      step(
        'X25519',
        native,
        'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
        'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      ),
      step(
        'X25519',
        native,
        '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d',
        'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493',
      ),
    ]);
    expect(found).toEqual(
      CHOICES.map(() => [
        'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
        '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
      ]),
    );
  });
});

function step(curve: Curve, native: NativeChoice, scalar: string, point: string) {
  return hex(ephemeralOf(curve, scalar, native).agree({ curve, point: bytes(point) }));
}

describe('the published signatures', () => {
  const none = new Uint8Array(0);
  const cases = [
    // RFC 8032, 7.1: tests 1 and 3; 7.4: blank, 1 octet
    [
      'Ed25519',
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      none,
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'Ed25519',
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      bytes('af82'),
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
    [
      'Ed448',
      '6c82a562cb808d10d632be89c8513ebf6c929f34ddfa8c9f63c9960ef6e348a3528c8a3fcc2f044e39a3fc5b94492f8f032e7549a20098f95b',
      '5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180',
      none,
      '533a37f6bbe457251f023c0d88f976ae2dfb504a843e34d2074fd823d41a591f2b233f034f628281f2fd7a22ddd47d7828c59bd0a21bfd3980ff0d2028d4b18a9df63e006c5d1c2d345b925d8dc00b4104852db99ac5c7cdda8530a113a0f4dbb61149f05a7363268c71d95808ff2e652600',
    ],
    [
      'Ed448',
      'c4eab05d357007c632f3dbb48489924d552b08fe0c353a0d4a1f00acda2c463afbea67c5e8d2877c5e3bc397a659949ef8021e954e0a12274e',
      '43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c0866aea01eb00742802b8438ea4cb82169c235160627b4c3a9480',
      bytes('03'),
      '26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f4352541b143c4b981b7e18f62de8ccdf633fc1bf037ab7cd779805e0dbcc0aae1cbcee1afb2e027df36bc04dcecbf154336c19f0af7e0a6472905e799f1953d2a0ff3348ab21aa4adafd1d234441cf807c03a00',
    ],
  ] as const;

  it.each(cases)('of %s are made and taken on both roads', (curve, seed, key, data, signature) => {
    const pkcs8 = encodePkcs8(curve, bytes(seed));
    const publicKey = { curve, point: bytes(key) };
    const found = ROADS.map((road) => [
      hex(road.sign(pkcs8, null, data)),
      road.verifySignature(publicKey, null, data, bytes(signature)),
    ]);
    expect(found).toEqual(ROADS.map(() => [signature, true]));
  });

  it('of ECDSA are taken on both roads, though s is high (RFC 6979, A.2.5)', () => {
    const point = bytes(
      '0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
    );
    const signature = bytes(
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    );
    const verdicts = ROADS.map((road) =>
      road.verifySignature({ curve: 'P-256', point }, 'SHA-256', text('sample'), signature),
    );
    expect(verdicts).toEqual([true, true]);
  });
});
