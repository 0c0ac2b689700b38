import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

import { type ErrorCode, errorCodes } from '../../schema/errorCodes';
import { quoteGiven } from '../../schema/quoteGiven';

/** What is wrong with the question itself, and not with its transport. */
const questionCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * The status of an answer without data. Under `application/graphql-response+json` it is that of the
 * error, as the catalogue has it; under `application/json` an answer of GraphQL is always 200,
 * because a status of anything between says nothing there of who answered. Refusals by a limit keep
 * their status.
 */
const statusByMediaType: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response: { body, http } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      const { data, errors } = body.singleResult;
      const isPlain = request.http?.headers.get('accept') === 'application/json';
      const codes = errors.map(({ extensions }) => String(extensions?.['code']));
      if (isPlain && codes.every((code) => questionCodes.has(code))) http.status = 200;
      if (!isPlain && !data) http.status ??= statusOf(codes[0]);
    },
  }),
};

function statusOf(code = ''): number {
  return Object.hasOwn(errorCodes, code) ? errorCodes[code as ErrorCode].httpStatus : 200;
}

/** A document without the operation asked for is a mistake of the request: the gateway throws. */
const requireOperation: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request: { operationName } }) => {
      if (operation) return;
      const message = operationName
        ? `The document has no operation called ${quoteGiven(operationName)}.`
        : 'The document has no operation, or several and none is named.';
      throw new GraphQLError(message, {
        extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
      });
    },
  }),
};

/** What @apollo/server and the gateway do not do by themselves. */
export const speakGraphqlOverHttp = [requireOperation, statusByMediaType];
