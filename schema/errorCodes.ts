import { GraphQLError } from 'graphql';

/** What is promised of an error's code. */
interface ErrorKind {
  /** The HTTP status of an answer that consists of this error alone. */
  readonly httpStatus: number;
  /** Whether asking again later can help. */
  readonly retry: 'never' | 'later';
  /** What it means, for a person. */
  readonly sentence: string;
}

/** Codes with which @apollo/server itself says that a request is wrong. */
export const serverCodes = {
  GRAPHQL_PARSE_FAILED: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The document is not GraphQL.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The document does not match the schema.',
  },
  BAD_USER_INPUT: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'A variable is missing or has a value of the wrong type.',
  },
  BAD_REQUEST: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The request has no document, or does not follow GraphQL over HTTP.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The document does not have this operation, or has several and none is named.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    httpStatus: 200,
    retry: 'never',
    sentence: 'No document has this hash. Send it once with its text.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    httpStatus: 200,
    retry: 'never',
    sentence: 'Documents cannot be sent by hash here. Send the text.',
  },
} as const satisfies Record<string, ErrorKind>;

/**
 * The catalogue: every code an error can carry in `extensions.code`, in an answer of the gateway or
 * of an office. Codes are promises to clients. `docs/errors.md` is written from it.
 */
export const errorCodes = {
  ...serverCodes,
  UNKNOWN_OFFICE: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'No office has this code.',
  },
  UNKNOWN_REGION: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'No region has this code.',
  },
  BAD_ARGUMENT: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'An argument has a value that cannot be used. Check its format and range.',
  },
  BAD_CURSOR: {
    httpStatus: 400,
    retry: 'never',
    sentence:
      'The cursor does not belong to this question. Use one from an answer to the same question.',
  },
  OFFICE_UNAVAILABLE: {
    httpStatus: 200,
    retry: 'later',
    sentence: 'The office could not be reached or failed to answer.',
  },
  OFFICE_TIMED_OUT: {
    httpStatus: 200,
    retry: 'later',
    sentence: 'The office did not answer in time.',
  },
  OFFICE_REFUSED: {
    httpStatus: 200,
    retry: 'never',
    sentence: 'The office declined to answer.',
  },
  OFFICE_CONTRACT_BROKEN: {
    httpStatus: 200,
    retry: 'later',
    sentence: 'The office sent an answer that does not match the contract, so none of it was used.',
  },
  TOKEN_REQUIRED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'You need a token to see this.',
  },
  ACCESS_REFUSED: {
    httpStatus: 403,
    retry: 'never',
    sentence: 'You do not have permission to see this.',
  },
  TOKEN_MALFORMED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token cannot be read. Send "Authorization: Bearer", a blank and a signed JWT.',
  },
  TOKEN_EXPIRED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token has expired. Get a new one.',
  },
  TOKEN_NOT_YET_VALID: {
    httpStatus: 401,
    retry: 'later',
    sentence: 'The token is not valid yet.',
  },
  TOKEN_WRONG_ISSUER: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token comes from an issuer the hub does not trust.',
  },
  TOKEN_WRONG_AUDIENCE: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token is not meant for this hub.',
  },
  TOKEN_ALGORITHM_REFUSED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token is not signed with an algorithm that the hub accepts.',
  },
  TOKEN_KEY_UNKNOWN: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token is signed with a key that its issuer does not publish.',
  },
  TOKEN_ALTERED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token was altered after it was signed.',
  },
  TOKEN_CLAIMS_INVALID: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token has a claim that the hub cannot use.',
  },
  ISSUER_UNAVAILABLE: {
    httpStatus: 503,
    retry: 'later',
    sentence: "The keys of the token's issuer could not be fetched.",
  },
  STATEMENT_REFUSED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'Ask through the hub. An office answers only what the gateway has signed.',
  },
  MALFORMED_REQUEST: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The request cannot be read.',
  },
  BATCH_REFUSED: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'Send one operation in each request, not a list.',
  },
  DOCUMENT_TOO_COMPLEX: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The document is too long, too deep or too repetitive.',
  },
  COST_TOO_HIGH: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The operation would cost too much. Ask for less at a time.',
  },
  DOCUMENT_NOT_TRUSTED: {
    httpStatus: 403,
    retry: 'never',
    sentence: 'Without a token you can only run trusted documents.',
  },
  CROSS_SITE_REFUSED: {
    httpStatus: 403,
    retry: 'never',
    sentence: 'Pages of this website cannot use the hub.',
  },
  NOT_FOUND: {
    httpStatus: 404,
    retry: 'never',
    sentence: 'There is nothing at this address. Send GraphQL to /graphql.',
  },
  METHOD_NOT_ALLOWED: {
    httpStatus: 405,
    retry: 'never',
    sentence: 'Use GET or POST.',
  },
  NOT_ACCEPTABLE: {
    httpStatus: 406,
    retry: 'never',
    sentence: 'The hub answers in JSON.',
  },
  REQUEST_TOO_SLOW: {
    httpStatus: 408,
    retry: 'later',
    sentence: 'The request took too long to arrive.',
  },
  BODY_TOO_LARGE: {
    httpStatus: 413,
    retry: 'never',
    sentence: 'The body of the request is too large.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    httpStatus: 415,
    retry: 'never',
    sentence: 'Send the body as Content-Type: application/json.',
  },
  RATE_LIMITED: {
    httpStatus: 429,
    retry: 'later',
    sentence: 'There were too many requests. Wait, then try again.',
  },
  HEADERS_TOO_LARGE: {
    httpStatus: 431,
    retry: 'never',
    sentence: 'The headers or the address of the request are too large.',
  },
  STOPPING: {
    httpStatus: 503,
    retry: 'later',
    sentence: 'The hub is stopping.',
  },
  OPERATION_TIMED_OUT: {
    httpStatus: 504,
    retry: 'later',
    sentence: 'The operation took too long and was stopped.',
  },
  INTERNAL_SERVER_ERROR: {
    httpStatus: 500,
    retry: 'later',
    sentence: 'Sorry, there is a problem with the hub. It has been logged.',
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorCodes;

/**
 * An error a person can act on. The message says what is wrong and what was expected;
 * `extensions` carries the code and, where one is to blame, the argument.
 */
export function codedError(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** An argument whose value makes no sense; `argument` is its path, such as `filter.search`. */
export function badArgument(argument: string, message: string): GraphQLError {
  return codedError('BAD_ARGUMENT', `${argument}: ${message}`, { argument });
}
