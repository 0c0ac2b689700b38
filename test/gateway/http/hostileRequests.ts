import fc, { type Arbitrary } from 'fast-check';

import { hostileDocuments, oddText, questionFields, savedQuestions } from './hostileDocuments';

/** A request of somebody who means no good. */
export interface HostileRequest {
  readonly kind: string;
  readonly method: string;
  /** What follows `/graphql` in the address. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Whether the body stops half-way. */
  readonly isSlow: boolean;
}

const json = { 'content-type': 'application/json' };
const { deep, wide, fragments, soup, damaged, wrongArguments } = hostileDocuments;

/** A request from the parts that matter; it posts JSON where nothing else is said. */
function request(kind: string, parts: Partial<HostileRequest>): HostileRequest {
  const whole = {
    method: 'POST',
    search: '',
    headers: json,
    body: new Uint8Array(),
    isSlow: false,
  };
  return { kind, ...whole, ...parts };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const posted = (kind: string, query: Arbitrary<string>): Arbitrary<HostileRequest> =>
  query.map((text) => request(kind, { body: bytes(JSON.stringify({ query: text })) }));

const oddJson = fc.oneof(fc.jsonValue({ maxDepth: 6 }), oddText);
const typed = fc.constantFrom('Int', 'ID', 'String', '[ID!]', 'AwardFilter', 'Pence', 'Nothing');
const wrongVariables = fc
  .tuple(questionFields, typed, oddJson)
  .map(([[name = '', selection, arg], type, v]) =>
    request('variables', {
      body: bytes(
        JSON.stringify({
          query: `query($v: ${type}) { ${name}(${arg}: $v) ${selection} }`,
          variables: { v },
        }),
      ),
    }),
  );

const bytesBroken = fc
  .tuple(
    fc.constantFrom(...savedQuestions),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
  )
  .map(([query, changes]) => {
    const body = bytes(JSON.stringify({ query, variables: { office: 'kent', filter: null } }));
    for (const [position, byte] of changes) body[position % body.length] = byte;
    return request('bytes', { body });
  });

const noise = fc.uint8Array({ maxLength: 2_000 }).map((body) => request('noise', { body }));

const valid = JSON.stringify({ query: '{ __typename }' });
const batched = fc
  .integer({ min: 0, max: 2_000 })
  .map((count) =>
    request('batch', { body: bytes(`[${Array.from({ length: count }, () => valid).join(',')}]`) }),
  );

const oversize = fc
  .integer({ min: 100_001, max: 2_000_000 })
  .map((length) =>
    request('oversize', { body: bytes(JSON.stringify({ query: 'x'.repeat(length) })) }),
  );

const slow = fc
  .integer({ min: 0, max: valid.length - 1 })
  .map((sent) => request('slow', { body: bytes(valid.slice(0, sent)), isSlow: true }));

const parameters = fc
  .record(
    {
      query: fc.oneof(fc.constant('{ __typename }'), oddJson),
      variables: oddJson,
      operationName: oddJson,
      extensions: fc.oneof(
        oddJson,
        fc.record({
          persistedQuery: fc.oneof(
            oddJson,
            fc.record({ version: fc.oneof(fc.constant(1), oddJson), sha256Hash: oddJson }),
          ),
        }),
      ),
      documentId: oddJson,
    },
    { requiredKeys: [] },
  )
  .map((body) => request('parameters', { body: bytes(JSON.stringify(body)) }));

const deepJson = fc.integer({ min: 1, max: 40_000 }).map((depth) =>
  request('deep JSON', {
    body: bytes(`{"query":"{ a }","variables":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  }),
);

const mediaTypes = fc
  .record({
    method: fc.constantFrom('POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'HEAD'),
    type: fc.constantFrom(
      ...['application/json', 'application/json; charset=utf-16', 'application/json;charset=x'],
      ...['text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', 'a', '/', ';'],
      ...['application/graphql', 'application/graphql-response+json', 'application/x-ndjson'],
    ),
    accept: fc.constantFrom(
      '*/*',
      '',
      'text/html',
      'multipart/mixed',
      'a/b;q=x',
      ',,,',
      'image/png',
    ),
    encoding: fc.constantFrom('identity', 'gzip', 'br', 'deflate', 'nonsense'),
  })
  .map(({ method, type, accept, encoding }) =>
    request('media types', {
      method,
      headers: { 'content-type': type, accept, 'content-encoding': encoding },
      body: bytes(valid),
    }),
  );

const addresses = fc
  .oneof(
    fc
      .record({ query: soup, variables: oddText, extensions: oddText })
      .map((given) => `?${new URLSearchParams(given).toString()}`),
    damaged.map((query) => `?${new URLSearchParams({ query }).toString()}`),
    fc.constantFrom('?query', '?query=a&query=b', '?%', '?query=%E0%A4%A', '/%E0%A4%A', '/..%2f..'),
    fc.constantFrom('?variables[__proto__][a]=1&query={__typename}', '?query[a]=1', '//', '/a/b'),
  )
  .map((search) =>
    request('addresses', { method: 'GET', search: search.slice(0, 12_000), headers: {} }),
  );

/** Every kind of hostile request; those that take long are rare. */
export const hostileRequests: Arbitrary<HostileRequest> = fc.oneof(
  { weight: 10, arbitrary: posted('deep', deep) },
  { weight: 10, arbitrary: posted('wide', wide) },
  { weight: 10, arbitrary: posted('fragments', fragments) },
  { weight: 15, arbitrary: posted('arguments', wrongArguments) },
  { weight: 10, arbitrary: posted('soup', soup) },
  { weight: 10, arbitrary: posted('damaged', damaged) },
  { weight: 10, arbitrary: wrongVariables },
  { weight: 8, arbitrary: parameters },
  { weight: 8, arbitrary: bytesBroken },
  { weight: 8, arbitrary: addresses },
  { weight: 8, arbitrary: mediaTypes },
  { weight: 5, arbitrary: noise },
  { weight: 4, arbitrary: deepJson },
  { weight: 3, arbitrary: batched },
  { weight: 2, arbitrary: oversize },
  { weight: 1, arbitrary: slow },
);
