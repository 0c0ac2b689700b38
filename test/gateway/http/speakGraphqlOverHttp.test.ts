import { serverAudits } from 'graphql-http';

import { offices as register } from '../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../federation/startFederation';

/** GraphQL over HTTP to the letter: every audit of graphql-http, by its name, over real HTTP. */

/** One office is enough. */
const offices = register.slice(0, 1);

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices });
});
afterAll(() => hub.stop());

const audits = serverAudits({ url: () => `${hub.url}/graphql` });

it('is held to every audit there is', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: $name', async ({ fn }) => {
  const result = await fn();
  expect('reason' in result ? result.reason : result.status).toBe('ok');
});

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json): Promise<Response> =>
  fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
}

describe('what is refused before anything is read', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s', async (method) => {
    const response = await fetch(`${hub.url}/graphql`, { method });
    expect([response.status, response.headers.get('allow'), await codeOf(response)]).toEqual([
      405,
      'GET, HEAD, POST',
      'METHOD_NOT_ALLOWED',
    ]);
  });

  it('an answer in another media type', async () => {
    const response = await post('{}', { ...json, accept: 'text/csv' });
    expect([response.status, await codeOf(response)]).toEqual([406, 'NOT_ACCEPTABLE']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'nonsense'])(
    'a body of %s',
    async (type) => {
      const response = await post('{"query":"{ __typename }"}', { 'content-type': type });
      expect([response.status, await codeOf(response)]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
    },
  );
});

describe('the status of an answer without data', () => {
  const graphqlResponse = { ...json, accept: 'application/graphql-response+json' };
  const mistakes: [string, object, string][] = [
    ['a document that cannot be parsed', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of the wrong type',
      { query: 'query($n: Int!) { awards(first: $n) { totalCount } }', variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
    [
      'an operation that is not there',
      { query: 'query A { __typename }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ];

  it.each(mistakes)('is 400 or, as plain JSON, 200: %s', async (_, body, code) => {
    const strict = await post(JSON.stringify(body), graphqlResponse);
    expect([strict.status, await codeOf(strict)]).toEqual([400, code]);
    const plain = await post(JSON.stringify(body));
    expect([plain.status, await codeOf(plain)]).toEqual([200, code]);
  });

  it('is that of the refusal where a limit refuses, in both', async () => {
    const body = JSON.stringify({ query: `{ ${'a: __typename '.repeat(40)} }` });
    expect((await post(body)).status).toBe(400);
    expect((await post(body, graphqlResponse)).status).toBe(400);
  });
});

it('answers a GET with variables', async () => {
  const url = new URL(`${hub.url}/graphql`);
  url.searchParams.set('query', 'query($c: ID!) { office(code: $c) { name } }');
  url.searchParams.set('variables', '{"c":"kent"}');
  const response = await fetch(url);
  expect(await response.json()).toEqual({
    data: { office: { name: 'Kent Police and Crime Commissioner' } },
  });
});
