import type { RequestHandler } from 'express';

import { sendRefusal } from './refusal';

const mediaTypes = ['application/json', 'application/graphql-response+json'];

/**
 * Refuses what GraphQL over HTTP does not know, before anything is read or done: by itself
 * @apollo/server executes an operation before it finds that its answer is not accepted.
 */
export const requireGraphqlRequest: RequestHandler = (request, response, next) => {
  const at = { request, response };
  if (request.method !== 'GET' && request.method !== 'POST') {
    const message = `Ask with GET or POST, not with ${request.method}.`;
    const headers = { allow: 'GET, HEAD, POST' };
    return sendRefusal(at, 'METHOD_NOT_ALLOWED', message, { headers });
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
