import type { ApolloServerPlugin } from '@apollo/server';

/** Lets every answer say something about what it is made of, as `extensions.notice`. */
export function noticeAnswers(notice: string): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        singleResult.extensions = { ...singleResult.extensions, notice };
      },
    }),
  };
}
