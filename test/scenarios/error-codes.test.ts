import { request as httpRequest } from 'node:http';

import { type ErrorCode, errorCodes } from '../../schema/errorCodes';
import { offices } from '../../subgraphs/offices';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { type StandInServer, startStandIn } from '../federation/startStandIn';

/** Codes are provoked over HTTP; each comes with the status of the catalogue, and alone. */

interface Provoked {
  readonly status: number;
  readonly codes: readonly string[];
  /** Whether the answer consists of errors alone. */
  readonly isAlone: boolean;
}

/** Two offices are enough, and start sooner. */
const few = offices.filter(({ code }) => ['essex', 'kent'].includes(code));
let hub: TestFederation;
/** Takes trusted documents alone, of little cost and seldom. */
let strict: TestFederation;
/** One office refuses all that is asked; the other never answers. */
let slow: TestFederation;
let doors: StandInServer[];
beforeAll(async () => {
  doors = await Promise.all([
    startStandIn(() => undefined),
    startStandIn((_, response) => response.writeHead(403).end('{}')),
  ]);
  const [silent, closed] = doors.map(({ url }) => url);
  [hub, strict, slow] = await Promise.all([
    startFederation({ offices: few, protections: { arrivalMsMax: 1_000 } }),
    startFederation({
      offices: few,
      urls: { kent: closed ?? '' },
      protections: { anonymousDocuments: 'trusted', costMax: 200, requestsPerMinuteMax: 3 },
    }),
    startFederation({
      offices: few,
      urls: { essex: closed ?? '', kent: silent ?? '' },
      officeDeadlineMs: 3_000,
      protections: { operationDeadlineMs: 12_000, costMax: 200 },
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([hub, strict, slow].map((each) => each.stop()));
  await Promise.all(doors.map((door) => door[Symbol.asyncDispose]()));
});

const accept = 'application/graphql-response+json';

async function read(response: { status: number; text(): Promise<string> }): Promise<Provoked> {
  const { data, errors = [] } = JSON.parse(await response.text()) as {
    data?: object | null;
    errors?: { extensions: { code: string } }[];
  };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status: response.status, codes, isAlone: !data };
}

async function send(at: TestFederation, init: RequestInit, search = ''): Promise<Provoked> {
  const headers = { 'content-type': 'application/json', accept, ...init.headers };
  return read(await fetch(`${at.url}/graphql${search}`, { ...init, headers }));
}

const post = (body: unknown, at = hub, headers: Record<string, string> = {}): Promise<Provoked> =>
  send(at, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const ask = (query: string, at = hub): Promise<Provoked> => post({ query }, at);

/** A request whose body never comes in full. */
function sendPart(): Promise<Provoked> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '100' },
    });
    sending.on('error', reject).on('response', (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () =>
        resolve(read({ status: response.statusCode ?? 0, text: async () => text })),
      );
    });
    sending.write('{');
  });
}

const books = '{ office(code: "essex") { crossCharges { reference } } }';

async function askFor(query: string, caller: string): Promise<Provoked> {
  const authorization = `Bearer ${await hub.issuer.tokenFor(caller)}`;
  return post({ query }, hub, { authorization });
}

async function askBrokenOffice(): Promise<Provoked> {
  await hub.offices.get('essex')?.dataSource.query('DROP TABLE cross_charge CASCADE');
  return askFor(books, 'essex-finance');
}

async function askStoppedOffice(): Promise<Provoked> {
  await hub.offices.get('kent')?.stop();
  return ask('{ office(code: "kent") { awards { totalCount } } }');
}

async function askTooOften(): Promise<Provoked> {
  for (let count = 0; count < 4; count += 1) await ask('{ __typename }', strict);
  return ask('{ __typename }', strict);
}

const firstAwards = 'query($n: Int!) { awards(first: $n) { totalCount } }';
const wide = '{ awards(first: 100) { nodes { id title provider { id name } } } }';
type Provocations = Partial<Record<ErrorCode, () => Promise<Provoked>>>;

/** What provokes each code, by what is at fault. */
const provocations: Readonly<Record<string, Provocations>> = {
  'what a document asks': {
    GRAPHQL_PARSE_FAILED: () => ask('{'),
    GRAPHQL_VALIDATION_FAILED: () => ask('{ nothing }'),
    BAD_USER_INPUT: () => post({ query: firstAwards, variables: { n: 'x' } }),
    OPERATION_RESOLUTION_FAILURE: () =>
      post({ query: 'query A { __typename }', operationName: 'B' }),
    DOCUMENT_TOO_COMPLEX: () => ask(`{ ${'a: __typename '.repeat(40)} }`),
    COST_TOO_HIGH: () => ask(wide, slow),
    DOCUMENT_NOT_TRUSTED: () => ask('{ __typename }', strict),
    PERSISTED_QUERY_NOT_FOUND: () =>
      post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  },
  'a value that makes no sense': {
    UNKNOWN_OFFICE: () => ask('{ awards(filter: { offices: ["rutland"] }) { totalCount } }'),
    UNKNOWN_REGION: () => ask('{ awards(filter: { region: "narnia" }) { totalCount } }'),
    BAD_ARGUMENT: () => ask('{ awards(first: -1) { totalCount } }'),
    BAD_CURSOR: () => ask('{ awards(after: "x") { totalCount } }'),
  },
  'who asks': {
    TOKEN_REQUIRED: () => ask(books),
    ACCESS_REFUSED: () => askFor(books, 'kent-finance'),
    TOKEN_MALFORMED: () => post({ query: books }, hub, { authorization: 'Basic x' }),
    STATEMENT_REFUSED: async () => {
      const url = hub.offices.get('essex')?.url ?? '';
      return read(await fetch(url, { method: 'POST', body: '{}' }));
    },
  },
  'how a request is sent': {
    BAD_REQUEST: () => post({ query: 1 }),
    MALFORMED_REQUEST: () => post('{'),
    BATCH_REFUSED: () => post([]),
    CROSS_SITE_REFUSED: () =>
      send(hub, { headers: { 'sec-fetch-site': 'cross-site' } }, '?query={__typename}'),
    METHOD_NOT_ALLOWED: () => send(hub, { method: 'DELETE' }),
    NOT_ACCEPTABLE: () => post({}, hub, { accept: 'text/csv' }),
    REQUEST_TOO_SLOW: sendPart,
    BODY_TOO_LARGE: () => post({ query: ' '.repeat(200_000) }),
    MEDIA_TYPE_UNSUPPORTED: () => post('{}', hub, { 'content-type': 'text/plain' }),
    RATE_LIMITED: askTooOften,
    HEADERS_TOO_LARGE: () => post('{}', hub, { 'x-long': 'x'.repeat(20_000) }),
  },
  'what an office does': {
    OFFICE_REFUSED: () => ask('{ office(code: "essex") { awards { totalCount } } }', slow),
    OFFICE_TIMED_OUT: () => ask('{ office(code: "kent") { awards { totalCount } } }', slow),
    OFFICE_UNAVAILABLE: askStoppedOffice,
    INTERNAL_SERVER_ERROR: askBrokenOffice,
  },
};

describe.each(Object.entries(provocations))('%s', (_, ofThisKind) => {
  it.each(Object.entries(ofThisKind))(
    'is refused with %s alone, and its status',
    async (code, provoke) => {
      const { status, codes, isAlone } = await provoke();
      expect([...new Set(codes)]).toEqual([code]);
      expect(status).toBe(isAlone ? errorCodes[code as ErrorCode].httpStatus : 200);
    },
  );
});

it('leaves out only what has a test of its own or cannot come about', () => {
  const provoked = Object.values(provocations).flatMap((ofThisKind) => Object.keys(ofThisKind));
  const rest = Object.keys(errorCodes).filter((code) => !provoked.includes(code));
  expect(rest.sort()).toEqual([
    // In readIssuers.test.ts.
    'ISSUER_UNAVAILABLE',
    // In bad-input.test.ts.
    'NOT_FOUND',
    // In broken-replies.test.ts.
    'OFFICE_CONTRACT_BROKEN',
    // In limitTime.test.ts.
    'OPERATION_TIMED_OUT',
    // Only where hashes are switched off, and the hub takes them.
    'PERSISTED_QUERY_NOT_SUPPORTED',
    // In stopping-the-gateway.test.ts.
    'STOPPING',
    // In bearer-tokens.test.ts.
    'TOKEN_ALGORITHM_REFUSED',
    'TOKEN_ALTERED',
    'TOKEN_CLAIMS_INVALID',
    'TOKEN_EXPIRED',
    'TOKEN_KEY_UNKNOWN',
    'TOKEN_NOT_YET_VALID',
    'TOKEN_WRONG_AUDIENCE',
    'TOKEN_WRONG_ISSUER',
  ]);
});
