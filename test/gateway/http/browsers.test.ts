import { offices as register } from '../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../federation/startFederation';

import { getPlainly, sendTo, sentBy } from './sendTo';

/** What stands between the hub and the pages of a browser: headers, CORS, cross-site requests. */

/** One office is enough. */
const offices = register.slice(0, 1);

const board = 'https://board.example.org';

let hub: TestFederation;
let open: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices });
  open = await startFederation({
    offices,
    protections: { corsOrigins: [board], introspection: false },
  });
});
afterAll(async () => {
  await hub.stop();
  await open.stop();
});

describe('security headers', () => {
  it.each(['/', '/graphql?query={__typename}', '/health/live', '/nowhere'])(
    'are on %s',
    async (path) => {
      const { headers } = await fetch(`${hub.url}${path}`);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('CORS', () => {
  const preflight = (url: string, origin: string): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  it('lets nobody in by default', async () => {
    const response = await preflight(hub.url, board);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets in the origins of the list, and no other', async () => {
    const allowed = await preflight(open.url, board);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      204,
      board,
    ]);
    const other = await preflight(open.url, 'https://elsewhere.example.org');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('says in an answer that it is for the origin', async () => {
    const { headers } = await sendTo(open, { query: '{ __typename }' }, { origin: board });
    expect(headers.get('access-control-allow-origin')).toBe(board);
    expect(headers.get('vary')).toContain('Origin');
  });
});

describe('a GET', () => {
  /** Browsers alone send these headers, so `fetch` of Node lets a test set them. */
  const get = async (to: TestFederation, headers: Record<string, string>) =>
    sentBy(await fetch(`${to.url}/graphql?query={__typename}`, { headers }));

  it.each([{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
    'is answered for %p',
    async (headers) => {
      expect(await get(hub, headers)).toMatchObject({ status: 200, code: undefined });
    },
  );

  it.each(['cross-site', 'same-site'])('from a page of a %s origin is refused', async (site) => {
    const sent = await get(hub, { 'sec-fetch-site': site });
    expect([sent.status, sent.code]).toEqual([403, 'CROSS_SITE_REFUSED']);
  });

  it('from a page of an origin in the list is answered', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: board };
    expect(await get(open, headers)).toMatchObject({ status: 200 });
  });

  it('of a person who follows a link is answered', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const url = `${hub.url}/graphql?query={__typename}`;
    expect(await getPlainly(url, headers)).toMatchObject({ status: 200 });
  });

  it('cannot change anything', async () => {
    const response = await fetch(`${hub.url}/graphql?query=mutation{__typename}`);
    expect((await sentBy(response)).data).toBeUndefined();
  });
});

it('answers no form that a page of another site could send', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const sent = await sendTo(hub, '{"query":"{ __typename }"}', { 'content-type': type });
    expect(sent.status).toBe(415);
  }
});

describe('compression', () => {
  const query = '{ awards(first: 100) { nodes { id title recipientName amountPence } } }';

  it.each(['br', 'gzip'])(
    'is %s where the caller takes it, for a long answer',
    async (encoding) => {
      const { headers, data } = await sendTo(hub, { query }, { 'accept-encoding': encoding });
      expect(headers.get('content-encoding')).toBe(encoding);
      expect(data).toHaveProperty('awards');
    },
  );

  it('is left out for a short one', async () => {
    const { headers } = await sendTo(
      hub,
      { query: '{ __typename }' },
      { 'accept-encoding': 'gzip' },
    );
    expect(headers.get('content-encoding')).toBeNull();
  });
});

describe('introspection', () => {
  const query = '{ __schema { queryType { name } } }';

  it('is there by default, and gone by setting', async () => {
    expect(await sendTo(hub, { query })).toMatchObject({ status: 200, code: undefined });
    expect(await sendTo(open, { query })).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});
