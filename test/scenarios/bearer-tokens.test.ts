/* Every way in which a bearer token can be wrong, over real HTTP; a bad one is never the public. */
import { createHmac } from 'node:crypto';

import { exportSPKI, generateKeyPair, importJWK, type KeyLike, SignJWT, UnsecuredJWT } from 'jose';

import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const query = '{ region(code: "eastern") { name } jointCommissions { nodes { id } } }';
const finance = { sub: 'f', roles: ['office-finance'], office: 'essex' };
const ago = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds;

async function send(authorization?: string) {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  const codes = errors.map(({ extensions }) => extensions.code);
  return {
    data,
    codes,
    status: response.status,
    message: errors[0]?.message,
    challenge: response.headers.get('www-authenticate'),
  };
}

it('treats a request without a token as the public', async () => {
  const { status, codes, data } = await send();
  expect([status, codes]).toEqual([200, ['TOKEN_REQUIRED']]);
  expect(data).toEqual({ region: { name: 'Eastern' }, jointCommissions: null });
});

it('accepts a valid token', async () => {
  const { status, data, codes } = await send(`Bearer ${await hub.issuer.sign(finance)}`);
  expect([status, new Set(codes)]).toEqual([200, new Set(['ACCESS_REFUSED'])]);
  expect(data).toMatchObject({ jointCommissions: { nodes: [{ id: 'essex:tonic' }] } });
});

/** Bad tokens by what is wrong with them. */
const bad: [string, string, () => Promise<string>][] = [
  ['expired', 'TOKEN_EXPIRED', () => hub.issuer.sign({ ...finance, exp: ago(60) })],
  [
    'of another audience',
    'TOKEN_WRONG_AUDIENCE',
    () => hub.issuer.sign({ ...finance, aud: 'another-hub' }),
  ],
  [
    'of another issuer',
    'TOKEN_WRONG_ISSUER',
    () => hub.issuer.sign({ ...finance, iss: 'https://login.example.com' }),
  ],
  ['not valid yet', 'TOKEN_NOT_YET_VALID', () => hub.issuer.sign({ ...finance, nbf: ago(-600) })],
  [
    'not signed (alg: none)',
    'TOKEN_ALGORITHM_REFUSED',
    async () => new UnsecuredJWT({ ...finance, iss: hub.issuer.issuer }).encode(),
  ],
  ['signed with HS256 and the public key', 'TOKEN_ALGORITHM_REFUSED', withPublicKeyAsSecret],
  ['altered', 'TOKEN_ALTERED', altered],
  [
    'signed with a key nobody knows',
    'TOKEN_KEY_UNKNOWN',
    () => hub.issuer.sign(finance, { kid: 'made-up' }),
  ],
  ['signed by a stranger under a known key id', 'TOKEN_ALTERED', byAStranger],
  ['without an expiry', 'TOKEN_CLAIMS_INVALID', () => hub.issuer.sign({ ...finance, exp: null })],
  ['without a subject', 'TOKEN_CLAIMS_INVALID', () => hub.issuer.sign({ roles: [] })],
  [
    'of staff without an office',
    'TOKEN_CLAIMS_INVALID',
    () => hub.issuer.sign({ sub: 'x', roles: ['office-finance'] }),
  ],
  [
    'of staff of an office there is not',
    'TOKEN_CLAIMS_INVALID',
    () => hub.issuer.sign({ ...finance, office: 'atlantis' }),
  ],
  [
    'of a board member without a region',
    'TOKEN_CLAIMS_INVALID',
    () => hub.issuer.sign({ sub: 'x', roles: ['board-member'] }),
  ],
  ['not a token', 'TOKEN_MALFORMED', async () => 'essex-finance'],
  ['cut off', 'TOKEN_MALFORMED', async () => (await hub.issuer.sign(finance)).slice(0, 40)],
  ["the gateway's own statement", 'TOKEN_WRONG_ISSUER', asAStatement],
];

it.each(bad)('refuses a token that is %s: %s', async (_, code, token) => {
  const sent = await token();
  const { status, codes, data, challenge, message } = await send(`Bearer ${sent}`);
  expect({ status, codes, data }).toEqual({ status: 401, codes: [code], data: undefined });
  expect(challenge).toContain('error="invalid_token"');
  expect(message).not.toMatch(/https?:|\/|\bkid\b|made-up|another-hub/);
});

it.each([
  ['Basic ZXNzZXg6ZmluYW5jZQ==', 'The hub does not take "Authorization: Basic".'],
  ['Negotiate YIIabc', 'The hub does not take "Authorization: Negotiate".'],
  ['Bearer', 'There is no token after "Bearer".'],
  ['Bearer a b', 'After "Bearer" comes one token, not 2 words.'],
  ['eyJhbGciOiJFZERTQSJ9.e30.c2ln', 'The Authorization header does not begin with "Bearer".'],
])('says what is expected instead of %s', async (authorization, problem) => {
  expect(await send(authorization)).toMatchObject({
    status: 401,
    codes: ['TOKEN_MALFORMED'],
    message:
      `${problem} Send "Authorization: Bearer", a blank and the token, which is a signed JWT. ` +
      'Public figures need no token.',
  });
});

it("answers public questions where a token's role is a string, or missing", async () => {
  for (const roles of ['office-finance', 'openid profile']) {
    const token = await hub.issuer.sign({ sub: 'x', roles, office: 'essex' });
    const { status, data } = await send(`Bearer ${token}`);
    expect([status, data]).toMatchObject([200, { region: { name: 'Eastern' } }]);
  }
});

it('reports an unknown key, not an altered token, after the keys were replaced', async () => {
  const before = await hub.issuer.signUnnamed(finance);
  expect((await send(`Bearer ${before}`)).status).toBe(200);
  await hub.issuer.rotate({ beside: true });
  expect((await send(`Bearer ${before}`)).status).toBe(200);
  expect((await send(`Bearer ${await hub.issuer.signUnnamed(finance)}`)).status).toBe(200);
  await hub.issuer.rotate();
  expect(await send(`Bearer ${before}`)).toMatchObject({
    status: 401,
    codes: ['TOKEN_KEY_UNKNOWN'],
  });
});

it('says which office may be meant by a claim that holds its name', async () => {
  const token = await hub.issuer.sign({ ...finance, office: 'OPCC Norfolk' });
  expect((await send(`Bearer ${token}`)).message).toMatch(
    /The claim "office" is not the code of an office\. Did you mean norfolk \(Police and Crime Commissioner for Norfolk\)\?$/,
  );
});

it('refuses a token whose key has been replaced, and takes the next one', async () => {
  const before = await hub.issuer.sign(finance);
  expect((await send(`Bearer ${before}`)).status).toBe(200);
  await hub.issuer.rotate();
  expect(await send(`Bearer ${before}`)).toMatchObject({
    status: 401,
    codes: ['TOKEN_KEY_UNKNOWN'],
  });
  expect((await send(`Bearer ${await hub.issuer.sign(finance)}`)).status).toBe(200);
});

it('grants nothing for unknown roles', async () => {
  const token = await hub.issuer.sign({ sub: 'x', roles: ['superuser', 'offline_access'] });
  expect(await send(`Bearer ${token}`)).toMatchObject({
    status: 200,
    codes: ['ACCESS_REFUSED'],
    data: { jointCommissions: null },
  });
});

/** The classic confusion: the public key, which everybody has, used as a shared secret. */
async function withPublicKeyAsSecret(): Promise<string> {
  const [jwk = { kty: 'OKP' }] = hub.issuer.jwks().keys;
  const pem = await exportSPKI((await importJWK(jwk, 'EdDSA')) as KeyLike);
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const { issuer: iss, audience: aud } = hub.issuer;
  const claims = { ...finance, iss, aud, exp: ago(-600) };
  const signed = `${encode({ alg: 'HS256', kid: jwk.kid })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
}

async function altered(): Promise<string> {
  const [header, body = '', signature] = (await hub.issuer.sign(finance)).split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, office: 'kent' })).toString('base64url');
  return [header, changed, signature].join('.');
}

async function byAStranger(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const { issuer: iss, audience: aud } = hub.issuer;
  return new SignJWT({ ...finance, iss, aud, exp: ago(-600) })
    .setProtectedHeader({ alg: 'EdDSA', kid: hub.issuer.jwks().keys[0]?.kid ?? '' })
    .sign(privateKey);
}

async function asAStatement(): Promise<string> {
  return new SignJWT({ ...finance, iss: 'pcc-gateway', aud: 'essex', exp: ago(-600) })
    .setProtectedHeader({ alg: 'EdDSA', kid: hub.assertionKeys.current().kid, typ: 'caller+jwt' })
    .sign(hub.assertionKeys.current().privateKey);
}
