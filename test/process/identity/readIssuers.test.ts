import { mkdtemp, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { callerOfToken } from '../../../process/identity/callerOfToken';
import { readIssuers } from '../../../process/identity/readIssuers';
import { startStandIn } from '../../federation/startStandIn';
import { TestIssuer } from '../../federation/TestIssuer';

const board = { sub: 'b', roles: ['board-member'], regions: ['eastern'] };
const inProduction = { isProduction: true };

let folder: string;
let issuer: TestIssuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuers-'));
  issuer = await TestIssuer.create();
});

async function fileWith(content: unknown, name = 'issuers.json'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const { issuer: iss, audience } = new TestIssuer();

describe('a file of issuers', () => {
  it.each([
    ['not JSON', '{', 'expected object'],
    ['without issuers', { issuers: [] }, 'issuers'],
    ['without an audience', { issuers: [{ issuer: iss }] }, 'issuers[0].audience'],
    [
      'with a word nobody knows',
      { issuers: [{ issuer: iss, audience, jwks: 'x' }] },
      'Unrecognized key: "jwks"',
    ],
    [
      'with keys fetched in the clear',
      { issuers: [{ issuer: iss, audience, jwksUrl: 'http://example.org/k' }] },
      'https://',
    ],
    [
      'without a way to its keys',
      { issuers: [{ issuer: 'urn:somebody', audience }] },
      'name its jwksUrl or jwksFile',
    ],
    [
      'with keys that are not there',
      { issuers: [{ issuer: iss, audience, jwksFile: 'none.json' }] },
      'none.json',
    ],
    [
      'with two entries of one issuer',
      {
        issuers: [
          { issuer: iss, audience, jwksFile: 'k' },
          { issuer: iss, audience, jwksFile: 'k', office: 'essex' },
        ],
      },
      `${iss} has two entries: make them one.`,
    ],
    [
      'for demonstration, in production',
      { issuers: [{ issuer: iss, audience, jwksFile: 'k', demo: true }] },
      'for demonstration only',
    ],
  ])('%s is refused, with what is wrong', async (_, content, message) => {
    const read = readIssuers(await fileWith(content), inProduction);
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toThrow(/^TOKEN_ISSUERS: .*issuers\.json: /);
  });

  it('that is not there is refused', async () => {
    const read = readIssuers(join(folder, 'nowhere.json'), inProduction);
    await expect(read).rejects.toThrow('nowhere.json: the file cannot be read.');
  });
});

describe('an issuer', () => {
  it('with its keys in a file is believed, and after a change its new keys', async () => {
    await fileWith(issuer.jwks(), 'jwks.json');
    const file = await fileWith({ issuers: [{ issuer: iss, audience, jwksFile: 'jwks.json' }] });
    const trusted = await readIssuers(file, inProduction);
    const old = await issuer.sign(board);
    expect(await callerOfToken(old, trusted)).toEqual({
      subject: `${iss}|b`,
      roles: ['board-member'],
      office: null,
      regions: ['eastern'],
    });
    await issuer.rotate();
    await fileWith(issuer.jwks(), 'jwks.json');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await expect(callerOfToken(old, trusted)).rejects.toThrow('does not publish');
    const next = await issuer.sign(board);
    expect((await callerOfToken(next, trusted)).regions).toEqual(['eastern']);
  });

  it('may call the claims by other names', async () => {
    await fileWith(issuer.jwks(), 'jwks.json');
    const claims = { roles: 'hub_roles', regions: 'hub_regions' };
    const entry = { issuer: iss, audience, jwksFile: 'jwks.json', claims };
    const trusted = await readIssuers(await fileWith({ issuers: [entry] }), inProduction);
    const token = await issuer.sign({
      sub: 'b',
      hub_roles: ['board-member'],
      hub_regions: ['wales'],
      regions: 7,
    });
    expect((await callerOfToken(token, trusted)).regions).toEqual(['wales']);
  });

  it('is found by OpenID Connect discovery, and asked again after it was away', async () => {
    let isAway = true;
    let address = '';
    const answer: RequestListener = ({ url }, response) => {
      if (isAway) return response.writeHead(503).end();
      const isConfiguration = url === '/.well-known/openid-configuration';
      const configuration = { issuer: address, jwks_uri: `${address}/keys` };
      return response.end(JSON.stringify(isConfiguration ? configuration : issuer.jwks()));
    };
    await using server = await startStandIn(answer);
    address = new URL(server.url).origin;
    const file = await fileWith({ issuers: [{ issuer: address, audience }] });
    const trusted = await readIssuers(file, inProduction);
    const token = await issuer.sign({ ...board, iss: address });
    await expect(callerOfToken(token, trusted)).rejects.toMatchObject({
      message: "The keys of the token's issuer could not be fetched.",
      extensions: { code: 'ISSUER_UNAVAILABLE' },
    });
    isAway = false;
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await callerOfToken(token, trusted)).regions).toEqual(['eastern']);
  });

  it('that says it is somebody else is not believed', async () => {
    await using server = await startStandIn((_, response) =>
      response.end(JSON.stringify({ issuer: iss, jwks_uri: 'http://127.0.0.1:9/keys' })),
    );
    const address = new URL(server.url).origin;
    const file = await fileWith({ issuers: [{ issuer: address, audience }] });
    const token = await issuer.sign({ ...board, iss: address });
    const [trusted] = await readIssuers(file, inProduction);
    await expect(callerOfToken(token, trusted ? [trusted] : [])).rejects.toMatchObject({
      extensions: { code: 'ISSUER_UNAVAILABLE' },
    });
  });
});
