import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';

import { errorCodes } from '../../schema/errorCodes';
import type { ErrorCode } from '../../schema/errorCodes';
import { quoteGiven } from '../../schema/quoteGiven';
import { sendRefusal } from '../../process/requests/refusal';

const mediaTypes = ['application/json', 'application/graphql-response+json'];

/** Refuses what GraphQL over HTTP does not know, before anything is read. */
export const refuseOtherRequests: RequestHandler = (request, response, next) => {
  const at = { request, response };
  if (request.method !== 'GET' && request.method !== 'POST') {
    const message = `Ask with GET or POST, not with ${request.method}.`;
    return sendRefusal(at, 'METHOD_NOT_ALLOWED', message, { headers: { allow: 'GET, POST' } });
  }
  const accepted = request.accepts(mediaTypes);
  if (!accepted) {
    const message = `Answers come as ${mediaTypes.join(' or ')}.`;
    return sendRefusal(at, 'NOT_ACCEPTABLE', message);
  }
  // Who has a token must not get from a cache what was kept for the public.
  response.vary('Accept, Authorization');
  // Decided once, for everything below.
  request.headers.accept = accepted;
  const contentType = request.get('content-type');
  const isJson = /^\s*application\/json\s*(;|$)/i.test(contentType ?? '');
  if (!isJson && (request.method === 'POST' || contentType !== undefined)) {
    return sendRefusal(at, 'MEDIA_TYPE_UNSUPPORTED', 'Send Content-Type: application/json.');
  }
  return next();
};

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
