import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { maskError } from '../../../process/requests/maskError';
import { codedError, type ErrorCode, errorCodes } from '../../../schema/errorCodes';

/** What the caller sees of an error that @apollo/server formatted, and what the log is told. */
function mask(formatted: Partial<GraphQLFormattedError>, original?: Error) {
  const logged: unknown[] = [];
  const error = new GraphQLError(formatted.message ?? '', {
    originalError: original ?? null,
    extensions: formatted.extensions ?? {},
  });
  const shown = maskError({ message: error.message, ...formatted }, error, {
    requestId: 'request-1',
    tell: (fault) => logged.push(fault),
  });
  return { shown, logged };
}

const masked = {
  message: 'Sorry, there is a problem with the hub. It has been logged.',
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' },
};

const secrets = [
  'connect ECONNREFUSED 10.1.2.3:5432',
  'relation "award" does not exist: SELECT amount_pence FROM award',
  "ENOENT: no such file or directory, open '/srv/hub/schema/generated/supergraph.graphql'",
  'password authentication failed for user "office_essex"',
];

it.each(secrets)('shows nothing of the fault "%s" and tells it to the log', (message) => {
  const fault = new Error(message);
  const formatted = {
    message,
    locations: [{ line: 1, column: 3 }],
    path: ['awards', 'nodes', 0],
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      stacktrace: [String(fault.stack)],
      query: 'SELECT',
      serviceName: 'http://10.1.2.3:4101',
    },
  };
  expect(mask(formatted, fault)).toEqual({
    shown: { ...masked, locations: [{ line: 1, column: 3 }], path: ['awards', 'nodes', 0] },
    logged: [fault],
  });
});

it.each([
  ['no code at all', {}],
  ['a code of a database', { code: '42P01' }],
  ['a code of the network', { code: 'ECONNREFUSED' }],
  ['a code of the gateway library', { code: 'DOWNSTREAM_SERVICE_ERROR' }],
  ['a code that is no text', { code: 500 }],
  ['null for a code', { code: null }],
])('masks an error with %s', (_, extensions) => {
  const fault = new Error('secret');
  expect(mask({ message: 'secret', extensions }, fault)).toEqual({
    shown: masked,
    logged: [fault],
  });
});

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'masks an error whose code is %s, which is no code of the catalogue',
  (code) => {
    expect(mask({ message: 'secret', extensions: { code } }).shown).toEqual(masked);
  },
);

const passing = (Object.keys(errorCodes) as ErrorCode[]).filter(
  (code) => code !== 'INTERNAL_SERVER_ERROR',
);

it.each(passing)('lets %s pass with what it says, and logs nothing', (code) => {
  const { message, extensions } = codedError(code, 'Kent did not answer.', { office: 'kent' });
  expect(mask({ message, extensions, path: ['awards'] })).toEqual({
    shown: { message, path: ['awards'], extensions: { code, office: 'kent' } },
    logged: [],
  });
});

it('takes stack and internal address out of an error that passes', () => {
  const extensions = {
    code: 'OFFICE_UNAVAILABLE',
    office: 'kent',
    serviceName: 'http://10.1.2.3:4102',
    stacktrace: ['Error: at Object.<anonymous> (/srv/hub/start.ts:1:1)'],
  };
  expect(mask({ message: 'Kent could not be reached.', extensions }).shown).toEqual({
    message: 'Kent could not be reached.',
    extensions: { code: 'OFFICE_UNAVAILABLE', office: 'kent' },
  });
});

it('trusts no code on something that is not a GraphQL error', () => {
  const fault = Object.assign(new Error('secret'), { code: 'BAD_ARGUMENT' });
  const logged: unknown[] = [];
  const formatted = { message: 'secret', extensions: { code: 'BAD_ARGUMENT' } };
  const shown = maskError(formatted, fault, { tell: (entry) => logged.push(entry) });
  expect(shown).toEqual({ ...masked, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(logged).toEqual([fault]);
});

describe('the path of an error', () => {
  it.each([
    [['awards', 'pages', 'kent'], ['awards']],
    [
      ['pages', 'nodes', 3],
      ['pages', 'nodes', 3],
    ],
    [['pages', 'pages', 'westMidlands', 'ids'], ['pages']],
    [['awards', 'pages', 'kent', 'ids'], ['awards']],
    [
      ['providers', 'nodes', 3, 'pages', 'essex', 'totalPence'],
      ['providers', 'nodes', 3],
    ],
    [
      ['awards', 'nodes', 3, 'provider', 'name'],
      ['awards', 'nodes', 3, 'provider', 'name'],
    ],
  ])('%j is shown as %j: the holders of replies are cut off', (path, visible) => {
    const office = path.includes('westMidlands')
      ? 'west-midlands'
      : path.includes('essex')
        ? 'essex'
        : 'kent';
    const { message, extensions } = codedError('OFFICE_UNAVAILABLE', 'It is away.', { office });
    expect(mask({ message, extensions, path }).shown.path).toEqual(visible);
  });

  it('is cut off for a fault too', () => {
    expect(
      mask({
        message: 'secret',
        extensions: { office: 'kent' },
        path: ['awards', 'pages', 'kent'],
      }).shown,
    ).toEqual({
      ...masked,
      path: ['awards'],
    });
  });

  it('is left out where there is none', () => {
    expect(mask({ message: 'secret' }).shown).toEqual(masked);
  });
});
