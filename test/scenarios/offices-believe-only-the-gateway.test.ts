/*
 * An office answers nobody but the gateway: what is sent straight to it, meant for another office,
 * late, altered or signed by somebody else is refused, and the refusal is logged.
 */
import { createHmac } from 'node:crypto';
import { writeFile, mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exportJWK, generateKeyPair, SignJWT } from 'jose';

import { StatementKeys } from '../../gateway/identity/StatementKeys';
import { publicCaller } from '../../schema/caller';
import type { Caller } from '../../schema/caller';
import { signStatement, verifyStatement } from '../../schema/callerStatement';
import { gatewayKeysAt } from '../../subgraphs/office/access/gatewayKeysAt';
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';

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

/** Asks Kent directly, as a stranger on its network would. */
async function askKent(authorization?: string): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(hub.offices.get('kent')?.url ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== undefined && { authorization }),
    },
    body: JSON.stringify({
      query:
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on KentOffice { name } } }',
      variables: { r: [{ __typename: 'KentOffice', code: 'kent' }] },
    }),
  });
  return { status: response.status, answer: await response.json() };
}

const believed = {
  status: 200,
  answer: { data: { _entities: [{ name: 'Kent Police and Crime Commissioner' }] } },
};
const refused = {
  status: 401,
  answer: {
    errors: [
      {
        message: 'An office answers the gateway alone, by a signed statement of who asks.',
        extensions: { code: 'STATEMENT_REFUSED' },
      },
    ],
  },
};

const claims = { roles: [], regions: [] };

/** A statement like the gateway's, but for what a test makes different. */
function statementLike(header: object, alter: (jwt: SignJWT) => SignJWT): SignJWT {
  const { kid } = hub.statementKeys.current();
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

it('believes a statement the gateway signed for it', async () => {
  const statement = await signStatement(officer, 'kent', hub.statementKeys.current());
  expect(await askKent(`Bearer ${statement}`)).toEqual(believed);
});

const now = Math.floor(Date.now() / 1000);
const privateKey = () => hub.statementKeys.current().privateKey;
const cases: [string, () => Promise<string | undefined>, RegExp][] = [
  ['nothing', async () => undefined, /carries no statement/],
  ['a word', async () => 'Bearer x', /cannot be read/],
  ['another scheme', async () => 'Basic eDp5', /carries no statement/],
  [
    'a statement for another office',
    async () => `Bearer ${await signStatement(officer, 'essex', hub.statementKeys.current())}`,
    /wrong "aud"/,
  ],
  [
    'an expired statement',
    async () =>
      `Bearer ${await statementLike({}, (jwt) => jwt.setIssuedAt(now - 90).setExpirationTime(now - 60)).sign(privateKey())}`,
    /has expired/,
  ],
  [
    'a statement good for a year',
    async () =>
      `Bearer ${await statementLike({}, (jwt) => jwt.setIssuedAt(now - 3600).setExpirationTime('1y')).sign(privateKey())}`,
    /has expired/,
  ],
  [
    'a statement without end',
    async () =>
      `Bearer ${await new SignJWT(claims)
        .setProtectedHeader({
          alg: 'EdDSA',
          kid: hub.statementKeys.current().kid,
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
      const statement = await signStatement(officer, 'kent', hub.statementKeys.current());
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
        ...{ iss: 'pcc-gateway', aud: 'kent', iat: now, exp: now + 20 },
      })}.`,
    /cannot be read/,
  ],
  [
    'a statement signed with the public key as a shared secret',
    async () => {
      const [jwk] = hub.statementKeys.jwks().keys;
      const signed = `${base64url({ alg: 'HS256', kid: jwk?.kid, typ: 'caller+jwt' })}.${base64url({
        ...claims,
        ...{ iss: 'pcc-gateway', aud: 'kent', iat: now, exp: now + 20 },
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
  expect(await askKent(await authorization())).toEqual(refused);
  expect(kent?.faults).toHaveLength(1);
  expect(String(kent?.faults[0])).toMatch(reason);
});

it('shows its health to anybody', async () => {
  const url = hub.offices.get('kent')?.url.replace('/graphql', '/health') ?? '';
  expect((await fetch(url)).status).toBe(200);
});

it('carries who asks, unchanged', async () => {
  const statement = await signStatement(officer, 'kent', hub.statementKeys.current());
  const keys = hub.statementKeys.jwks().keys;
  const { caller } = await verifyStatement(statement, 'kent', async ({ kid }) => {
    const { importJWK } = await import('jose');
    return importJWK(keys.find((key) => key.kid === kid) ?? { kty: 'OKP' }, 'EdDSA');
  });
  expect(caller).toEqual(officer);
});

describe('the keys of the gateway', () => {
  it('change without a restart, and what was signed with the last one is still believed', async () => {
    const before = await signStatement(publicCaller, 'kent', hub.statementKeys.current());
    await hub.statementKeys.refresh();
    const after = await signStatement(publicCaller, 'kent', hub.statementKeys.current());
    expect(await askKent(`Bearer ${before}`)).toEqual(believed);
    expect(await askKent(`Bearer ${after}`)).toEqual(believed);
    const { errors } = await hub.ask('{ awards { totalCount } }');
    expect(errors).toEqual([]);
    await hub.statementKeys.refresh();
    const unused = await signStatement(officer, 'kent', hub.statementKeys.current());
    expect(await askKent(`Bearer ${unused}`)).toEqual(believed);
  });

  it('are fetched by an office over HTTP, and again when one is new', async () => {
    const keys = gatewayKeysAt(`${hub.url}/.well-known/jwks.json`);
    const first = await signStatement(officer, 'kent', hub.statementKeys.current());
    expect((await verifyStatement(first, 'kent', keys)).caller).toEqual(officer);
    // The next key is known before it is used; the one after that is new.
    await hub.statementKeys.refresh();
    const announced = await signStatement(officer, 'kent', hub.statementKeys.current());
    expect((await verifyStatement(announced, 'kent', keys)).caller).toEqual(officer);
    await hub.statementKeys.refresh();
    const second = await signStatement(officer, 'kent', hub.statementKeys.current());
    // Not before its pause is over: made-up key names must not make an office hammer the gateway.
    await expect(verifyStatement(second, 'kent', keys)).rejects.toThrow('unknown key');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await verifyStatement(second, 'kent', keys)).caller).toEqual(officer);
  });

  it('are published without their private part', () => {
    for (const key of hub.statementKeys.jwks().keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    }
  });

  it('can come from a file, are taken over when it changes, and are refused when they are none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keys-'));
    const file = join(folder, 'keys.json');
    const write = async (...kids: string[]): Promise<void> => {
      const keys = await Promise.all(
        kids.map(async (kid) => {
          const { privateKey: made } = await generateKeyPair('EdDSA', { extractable: true });
          return { ...(await exportJWK(made)), kid };
        }),
      );
      await writeFile(file, JSON.stringify({ keys }));
      const later = new Date(Date.now() + kids.length * 1000);
      await utimes(file, later, later);
    };
    await write('one');
    const keys = new StatementKeys({ file, rotateMs: 1 });
    await keys.start();
    expect(keys.current().kid).toBe('one');
    await write('two', 'one');
    await keys.refresh();
    expect(keys.current().kid).toBe('two');
    expect(keys.jwks().keys.map(({ kid }) => kid)).toEqual(['two', 'one']);
    keys.stop();
    await writeFile(file, '{"keys":[]}');
    await expect(new StatementKeys({ file, rotateMs: 1 }).start()).rejects.toThrow(
      /^STATEMENT_KEYS: /,
    );
    await rm(folder, { recursive: true });
  });
});
