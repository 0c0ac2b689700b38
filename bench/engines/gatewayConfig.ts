import { readSettings } from '../../process/readSettings';

import { engineSettings } from './engineSettings';
import { signAsPublic } from './signAsPublic';

const signing = signAsPublic(readSettings(process.env, engineSettings).STATEMENT_KEYS);

/**
 * Hive Gateway's configuration, which it loads by this name: its defaults, and a signed statement
 * for each subgraph, because subgraphs believe nothing else. Errors are not masked, so that results
 * can say why it refuses a question.
 */
export const gatewayConfig = {
  maskedErrors: false,
  propagateHeaders: {
    fromClientToSubgraphs: async ({ subgraphName }: { readonly subgraphName: string }) => ({
      authorization: await (await signing)(subgraphName),
    }),
  },
};
