import type { ErrorKind } from './ErrorKind';

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
