import { GraphQLError } from 'graphql';

interface ErrorKind {
  /** The HTTP status of an answer that consists of this error alone. */
  readonly httpStatus: number;
  /** Whether asking again later can help. */
  readonly retry: 'never' | 'later';
  /** What it means, for a person. */
  readonly sentence: string;
}

/** Every code an error can carry in `extensions.code`. Codes are promises to clients. */
export const errorCodes = {
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
  STATEMENT_REFUSED: {
    httpStatus: 401,
    retry: 'never',
    sentence: 'An office answers the gateway alone, by a signed statement of who asks.',
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

/** An argument with a value that makes no sense; `argument` is its path, such as `filter.search`. */
export function badArgument(argument: string, message: string): GraphQLError {
  return codedError('BAD_ARGUMENT', `${argument}: ${message}`, { argument });
}
