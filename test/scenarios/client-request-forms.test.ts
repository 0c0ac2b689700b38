import { publicCaller } from '../../schema/caller';
import { signCallerAssertion } from '../../schema/callerAssertion';
import { offices as register } from '../../subgraphs/offices';
import { RecordedLog } from '../federation/RecordedLog';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { type RegionalApart, startRegionalApart } from '../federation/startRegionalApart';

/**
 * The forms in which real clients write a request, at every address that speaks GraphQL: the hub's,
 * an office's, its desk's, and that of a regional subgraph by itself.
 */

let regional: RegionalApart;
let hub: TestFederation;
beforeAll(async () => {
  regional = await startRegionalApart(new RecordedLog('regional').log);
  hub = await startFederation({ offices: register.slice(0, 1), ...regional.federation });
});
afterAll(async () => {
  await hub.stop();
  await regional[Symbol.asyncDispose]();
});

type Door = 'hub' | 'office' | 'desk' | 'regional';
const doors: readonly Door[] = ['hub', 'office', 'desk', 'regional'];
const [{ code: office } = { code: '' }] = register;

function urlOf(door: Door): string {
  const officeUrl = hub.offices.get(office)?.url ?? '';
  const urls = {
    hub: `${hub.url}/graphql`,
    office: officeUrl,
    desk: officeUrl.replace('/graphql', '/desk/graphql'),
    regional: regional.federation.regionalUrl,
  };
  return urls[door];
}

/** What a door needs to be shown; by itself @apollo/server lets no plain GET in. */
async function credentials(door: Door): Promise<Record<string, string>> {
  if (door === 'hub') return {};
  if (door === 'desk') {
    return {
      authorization: `Bearer ${await hub.issuer.tokenFor(`${office}-caseworker`)}`,
      'apollo-require-preflight': 'true',
    };
  }
  const audience = door === 'office' ? office : 'regional';
  const key = hub.assertionKeys.current();
  return {
    authorization: `Bearer ${await signCallerAssertion(publicCaller, audience, key)}`,
    'apollo-require-preflight': 'true',
  };
}

async function post(door: Door, accept: string, query = '{ __typename }'): Promise<Response> {
  return fetch(urlOf(door), {
    method: 'POST',
    headers: { ...(await credentials(door)), 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
  });
}

const json = 'application/json; charset=utf-8';
const strict = 'application/graphql-response+json; charset=utf-8';

/** What clients send as `Accept`, and what they get. */
const accepted: [accept: string, type: string][] = [
  ['application/json; charset=utf-8', json],
  ['application/json;charset=UTF-8', json],
  ['Application/JSON ; Charset="utf-8"', json],
  ['application/json;odata=verbose', json],
  ['application/json;odata.metadata=minimal;IEEE754Compatible=true', json],
  ['application/json; profile="https://example.org/a,b;c=\\"d\\""', json],
  ['application/json; profile=https://example.org/p; q=0.5, text/html', json],
  // Java's own client, and two that are built on it.
  ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', json],
  ['text/html, image/gif, image/jpeg, */*; q=0.2', json],
  ['application/json, application/*+json', json],
  ['*', json],
  ['*/*;q=0.8', json],
  ['application/*', json],
  // Relay's examples, graphql-http, urql, Apollo's clients.
  ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', strict],
  [
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    strict,
  ],
  [
    'multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json',
    strict,
  ],
  ['application/json;q=0.5, application/graphql-response+json;v=1;q=0.9', strict],
  ['application/json; charset=utf-8; q=0, */*', strict],
  ['', json],
  [' , ,', json],
];

describe.each(doors)('at the address of the %s', (door) => {
  it.each(accepted)('Accept: %s means JSON', async (accept, type) => {
    const response = await post(door, accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each([
    'text/csv',
    'text/html;profile="application/json"',
    'application/json;q=0',
    'application/json; charset=utf-8;q=0.0',
    '*/*;q=0',
    'application/jsonp',
  ])('Accept: %s does not', async (accept) => {
    const response = await post(door, accept);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([406, 'NOT_ACCEPTABLE']);
  });

  it.each([
    'query={__typename}&operationName=&variables=&extensions=',
    'query={__typename}&operationName&variables=%20&extensions=+',
    'operationName=&query={__typename}&variables=null&extensions=null',
    'query=query A{__typename} query B{__typename}&operationName=B&variables=',
  ])('a GET with %s is answered', async (search) => {
    const response = await fetch(`${urlOf(door)}?${search}`, { headers: await credentials(door) });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { data: { __typename: 'Query' } },
    ]);
  });

  it('HEAD is answered as GET, without a body', async () => {
    const url = `${urlOf(door)}?query={__schema{types{name,fields{name}}}}`;
    const headers = { ...(await credentials(door)), 'accept-encoding': 'gzip' };
    const got = await fetch(url, { headers });
    const head = await fetch(url, { headers, method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(lasting(head)).toEqual(lasting(got));
    expect(lasting(head)).toHaveProperty('content-type', json);
  });

  it.each(['PUT', 'DELETE'])('%s is told what is allowed', async (method) => {
    const response = await fetch(urlOf(door), { method, headers: await credentials(door) });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

/** The headers that do not change from one answer to the next. */
function lasting({ headers }: Response): Record<string, string> {
  const changing = ['date', 'x-request-id', 'content-length', 'transfer-encoding'];
  // Node's own client closes the connection after a HEAD.
  const ofConnection = ['connection', 'keep-alive'];
  return Object.fromEntries(
    [...headers].filter(([name]) => ![...changing, ...ofConnection].includes(name)),
  );
}

it.each(['hub', 'desk'] as const)('a POST to the %s may name no operation by ""', async (door) => {
  const response = await fetch(urlOf(door), {
    method: 'POST',
    headers: { ...(await credentials(door)), 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Named { __typename }', operationName: '' }),
  });
  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
});

it('executes nothing when the client accepts no available media type', async () => {
  const entering = `mutation { ${office} { recordReferral(input: {}) { problems { code } } } }`;
  const response = await post('desk', 'text/html', entering);
  expect(response.status).toBe(406);
  const lines = hub.offices.get(office)?.lines ?? [];
  expect(lines.at(-1)).toMatchObject({ status: 406, codes: ['NOT_ACCEPTABLE'] });
  expect(lines.at(-1)).not.toHaveProperty('operation', expect.anything());
});

it.each(['/', '/health/live', '/health/ready', '/.well-known/jwks.json', '/nowhere'])(
  'answers HEAD %s as GET',
  async (path) => {
    const got = await fetch(`${hub.url}${path}`);
    const head = await fetch(`${hub.url}${path}`, { method: 'HEAD' });
    expect([head.status, await head.text(), lasting(head)]).toEqual([got.status, '', lasting(got)]);
  },
);

it.each(['office', 'regional'] as const)('answers HEAD for the health of the %s', async (door) => {
  const url = urlOf(door).replace('/graphql', '/health');
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, lasting(head)]).toEqual([200, lasting(await fetch(url))]);
});

it('shows the page to a browser that opens the desk, also by HEAD', async () => {
  const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
  for (const method of ['GET', 'HEAD']) {
    const response = await fetch(urlOf('desk'), { method, headers: browser });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  }
});
