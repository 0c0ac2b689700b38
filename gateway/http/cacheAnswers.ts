import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';

/**
 * Lets others keep an answer for a while where it is to a GET, anybody may have it and nothing went
 * wrong; an office that did not answer is such an error. Everything else must not be kept. Express
 * adds the ETag, and answers 304 to who has the answer already.
 */
export function cacheAnswers(seconds: number): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (context) => {
        const value = seconds > 0 && isLasting(context) ? `public, max-age=${seconds}` : 'no-store';
        context.response.http.headers.set('cache-control', value);
      },
    }),
  };
}

function isLasting({
  request: { http },
  response: { body },
}: GraphQLRequestContext<BaseContext>): boolean {
  const isPublicGet = http?.method === 'GET' && !http.headers.has('authorization');
  if (!isPublicGet || body?.kind !== 'single') return false;
  const { data, errors } = body.singleResult;
  return Boolean(data) && !errors;
}
