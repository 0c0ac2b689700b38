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
    sentence: 'The document asks for something that the schema does not have.',
  },
  BAD_USER_INPUT: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'A variable is missing or has a value of the wrong type.',
  },
  BAD_REQUEST: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The request does not say what to ask, or not in the way GraphQL over HTTP has it.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    httpStatus: 400,
    retry: 'never',
    sentence: 'The document does not have the operation, or has several and none is named.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    httpStatus: 200,
    retry: 'never',
    sentence: 'No document is known by this hash. Send it once with its text.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    httpStatus: 200,
    retry: 'never',
    sentence: 'Documents cannot be asked for by hash here. Send the text.',
  },
} as const satisfies Record<string, ErrorKind>;
