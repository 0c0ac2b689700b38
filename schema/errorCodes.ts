import { GraphQLError } from 'graphql';

import type { ErrorKind } from './ErrorKind';
import { serverCodes } from './serverCodes';

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
    sentence: 'An argument has a value that makes no sense.',
  },
  BAD_CURSOR: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The cursor is malformed or comes from another question.',
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
    sentence: 'The office gave an answer that breaks the contract: nothing of it is used.',
  },
  TOKEN_REQUIRED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'This is not public: ask with a token.',
  },
  ACCESS_REFUSED: {
    httpStatus: 403,
    retry: 'never',
    sentence: 'This is not for the caller, by the access rules.',
  },
  TOKEN_MALFORMED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token cannot be read: it is sent as "Authorization: Bearer" and a signed JWT.',
  },
  TOKEN_EXPIRED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token has expired: get a new one.',
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
    sentence: 'The token is not signed, or in a way that proves nothing.',
  },
  TOKEN_KEY_UNKNOWN: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token is signed with a key its issuer does not publish, or no longer.',
  },
  TOKEN_ALTERED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token was altered after it was signed.',
  },
  TOKEN_CLAIMS_INVALID: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'The token does not say, in the way the hub reads it, who its bearer is.',
  },
  ISSUER_UNAVAILABLE: {
    httpStatus: 503,
    retry: 'later',
    sentence: 'The issuer of the token cannot be asked for its keys.',
  },
  STATEMENT_REFUSED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'An office answers the gateway alone, by a signed statement of who asks.',
  },
  MALFORMED_REQUEST: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The request cannot be read.',
  },
  BATCH_REFUSED: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'A request holds one operation, not a list of them.',
  },
  DOCUMENT_TOO_COMPLEX: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The document is too long, too deep or too repetitive.',
  },
  COST_TOO_HIGH: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The operation would cost more than the budget. Ask for less at a time.',
  },
  DOCUMENT_NOT_TRUSTED: {
    httpStatus: 403,
    retry: 'never',
    sentence: 'Without a token only known documents may be run.',
  },
  CROSS_SITE_REFUSED: {
    httpStatus: 403,
    retry: 'never',
    sentence: 'A page of another site may not ask.',
  },
  NOT_FOUND: {
    httpStatus: 404,
    retry: 'never',
    sentence: 'There is nothing at this address. Questions are asked at /graphql.',
  },
  METHOD_NOT_ALLOWED: {
    httpStatus: 405,
    retry: 'never',
    sentence: 'A question is asked with GET or POST.',
  },
  NOT_ACCEPTABLE: {
    httpStatus: 406,
    retry: 'never',
    sentence: 'Answers come as JSON.',
  },
  REQUEST_TOO_SLOW: {
    httpStatus: 408,
    retry: 'later',
    sentence: 'The request did not arrive in time.',
  },
  BODY_TOO_LARGE: {
    httpStatus: 413,
    retry: 'never',
    sentence: 'The body of the request is too large.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    httpStatus: 415,
    retry: 'never',
    sentence: 'The body of the request is not declared as JSON.',
  },
  RATE_LIMITED: {
    httpStatus: 429,
    retry: 'later',
    sentence: 'Too many requests in too short a time.',
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
    sentence: 'Something went wrong here. It has been logged.',
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
