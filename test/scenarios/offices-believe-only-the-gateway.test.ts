/*
 * An office answers nobody but the gateway: what is sent straight to it, meant for another office,
 * late, altered or signed by somebody else is refused, and the refusal is logged.
 */
import { createHmac } from 'node:crypto';

import { generateKeyPair, SignJWT } from 'jose';

import type { Caller } from '../../schema/caller';
import { signCallerAssertion, verifyCallerAssertion } from '../../schema/callerAssertion';
import { askKent, kentsAnswer } from '../federation/askKent';
import { startFederation, type TestFederation } from '../federation/startFederation';

const officer: Caller = {
  subject: 'someone',
  roles: ['office-finance'],
  office: 'kent',
  regions: ['south-east'],
};

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const refused = {
  status: 401,
  answer: {
    errors: [
      {
        message: 'Ask through the hub. An office answers only what the gateway has signed.',
        extensions: { code: 'STATEMENT_REFUSED' },
      },
    ],
  },
};

const claims = { roles: [], regions: [] };

/** A statement like the gateway's, but for what a test makes different. */
function statementLike(header: object, alter: (jwt: SignJWT) => SignJWT): SignJWT {
  const { kid } = hub.assertionKeys.current();
  return alter(
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'caller+jwt', ...header })
      .setIssuer('pcc-gateway')
      .setAudience('kent')
      .setIssuedAt()
      .setExpirationTime('30s'),
  );
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

it('accepts a caller assertion that the gateway signed for it', async () => {
  const statement = await signCallerAssertion(officer, 'kent', hub.assertionKeys.current());
  expect(await askKent(hub, `Bearer ${statement}`)).toEqual(kentsAnswer);
});

const now = Math.floor(Date.now() / 1000);

const bearer = async (statement: SignJWT): Promise<string> =>
  `Bearer ${await statement.sign(privateKey())}`;
const privateKey = () => hub.assertionKeys.current().privateKey;
const cases: [string, () => Promise<string | undefined>, RegExp][] = [
  ['nothing', async () => undefined, /carries no assertion/],
  ['a word', async () => 'Bearer x', /cannot be read/],
  ['another scheme', async () => 'Basic eDp5', /carries no assertion/],
  [
    'a statement for another office',
    async () =>
      `Bearer ${await signCallerAssertion(officer, 'essex', hub.assertionKeys.current())}`,
    /wrong "aud"/,
  ],
  [
    'an expired statement',
    () => bearer(statementLike({}, (jwt) => jwt.setIssuedAt(now - 90).setExpirationTime(now - 60))),
    /has expired/,
  ],
  [
    'a statement good for a year',
    () => bearer(statementLike({}, (jwt) => jwt.setIssuedAt(now - 3600).setExpirationTime('1y'))),
    /has expired/,
  ],
  [
    'a statement without end',
    async () =>
      `Bearer ${await new SignJWT(claims)
        .setProtectedHeader({
          alg: 'EdDSA',
          kid: hub.assertionKeys.current().kid,
          typ: 'caller+jwt',
        })
        .setIssuer('pcc-gateway')
        .setAudience('kent')
        .setIssuedAt()
        .sign(privateKey())}`,
    /wrong "exp"/,
  ],
  [
    'a statement by another issuer',
    async () =>
      `Bearer ${await statementLike({}, (jwt) => jwt.setIssuer('somebody')).sign(privateKey())}`,
    /wrong "iss"/,
  ],
  [
    'a token of another type',
    async () => `Bearer ${await statementLike({ typ: 'JWT' }, (jwt) => jwt).sign(privateKey())}`,
    /wrong "typ"/,
  ],
  [
    'a statement with altered claims',
    async () => {
      const statement = await signCallerAssertion(officer, 'kent', hub.assertionKeys.current());
      const [header, payload, signature] = statement.split('.');
      const altered = {
        ...(JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object),
        roles: ['office-administrator'],
      };
      return `Bearer ${header}.${base64url(altered)}.${signature}`;
    },
    /was altered/,
  ],
  [
    'an unsigned statement',
    async () =>
      `Bearer ${base64url({ alg: 'none', typ: 'caller+jwt' })}.${base64url({
        ...claims,
        iss: 'pcc-gateway',
        aud: 'kent',
        iat: now,
        exp: now + 20,
      })}.`,
    /cannot be read/,
  ],
  [
    'a statement signed with the public key as a shared secret',
    async () => {
      const [jwk] = hub.assertionKeys.jwks().keys;
      const signed = `${base64url({ alg: 'HS256', kid: jwk?.kid, typ: 'caller+jwt' })}.${base64url({
        ...claims,
        iss: 'pcc-gateway',
        aud: 'kent',
        iat: now,
        exp: now + 20,
      })}`;
      const mac = createHmac('sha256', JSON.stringify(jwk)).update(signed).digest('base64url');
      return `Bearer ${signed}.${mac}`;
    },
    /cannot be read/,
  ],
  [
    'a statement signed with an unknown key',
    async () => {
      const { privateKey: stranger } = await generateKeyPair('EdDSA');
      return `Bearer ${await statementLike({ kid: 'stranger' }, (jwt) => jwt).sign(stranger)}`;
    },
    /unknown key/,
  ],
  [
    "a stranger's signature under the gateway's key name",
    async () => {
      const { privateKey: stranger } = await generateKeyPair('EdDSA');
      return `Bearer ${await statementLike({}, (jwt) => jwt).sign(stranger)}`;
    },
    /was altered/,
  ],
];

it.each(cases)('refuses %s and logs why', async (_, authorization, reason) => {
  const kent = hub.offices.get('kent');
  kent?.faults.splice(0);
  expect(await askKent(hub, await authorization())).toEqual(refused);
  expect(kent?.faults).toHaveLength(1);
  expect(kent?.faults[0]?.reason).toMatch(reason);
});

it('shows its health without a token', async () => {
  const url = hub.offices.get('kent')?.url.replace('/graphql', '/health') ?? '';
  expect((await fetch(url)).status).toBe(200);
});

it('carries the caller unchanged in the assertion', async () => {
  const statement = await signCallerAssertion(officer, 'kent', hub.assertionKeys.current());
  const keys = hub.assertionKeys.jwks().keys;
  const { caller } = await verifyCallerAssertion(statement, 'kent', async ({ kid }) => {
    const { importJWK } = await import('jose');
    return importJWK(keys.find((key) => key.kid === kid) ?? { kty: 'OKP' }, 'EdDSA');
  });
  expect(caller).toEqual(officer);
});
