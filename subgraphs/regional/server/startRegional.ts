import { createServer } from 'node:http';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

import { listen } from '../../../process/listen';
import type { Logger } from '../../../process/logging/createLogger';
import { libraryLogger } from '../../../process/logging/libraryLogger';
import { answerFaults } from '../../../process/requests/answerFaults';
import { answerNowhere, onlyHere } from '../../../process/requests/answerNowhere';
import { identifyRequests } from '../../../process/requests/identifyRequests';
import { plainParameters, plainRequest } from '../../../process/requests/plainRequest';
import { type Recorded, recordOperations } from '../../../process/requests/recordOperations';
import { refuseNulls } from '../../../process/requests/refuseNulls';
import { requireGraphqlRequest } from '../../../process/requests/requireGraphqlRequest';
import { publicCaller } from '../../../schema/caller';
import type { OfficeIdentity } from '../../../schema/officeIdentity';
import { todayInBritain } from '../../../schema/todayInBritain';
import { gatewayKeysAt } from '../../access/gatewayKeysAt';
import { requireAssertion } from '../../access/requireAssertion';
import { offices } from '../../offices';
import { Directory } from '../directory/Directory';

import { createRegionalSchema } from './createRegionalSchema';
import type { RegionalContext } from './regionalContext';
import type { RegionalSettings } from './settings';

export interface StartedRegional {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the regional subgraph in a process of its own, for another Federation 2 router. It has no
 * database and keeps nothing: start as many as you like. Like an office it answers the gateway
 * alone, by its signed statement of who asks.
 *
 * @param identities the offices that run a subgraph: the register, unless told otherwise
 */
export async function startRegional(
  { HOST, PORT, GATEWAY_KEYS_URL }: RegionalSettings,
  log: Logger,
  identities: readonly OfficeIdentity[] = offices,
): Promise<StartedRegional> {
  const directory = new Directory(identities);
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const recording = recordOperations(log);
  const apollo = new ApolloServer<RegionalContext & Recorded>({
    schema: createRegionalSchema(identities),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: recording.formatError,
    logger: libraryLogger(log),
    plugins: [
      recording.plugin,
      refuseNulls,
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginInlineTraceDisabled(),
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.use(identifyRequests(log, true));
  app.use(plainRequest);
  app.get('/health', (_request, response) => {
    response.json({ status: 'ready', subgraph: 'regional' });
  });
  app.use(
    '/graphql',
    onlyHere,
    plainParameters,
    requireAssertion({ audience: 'regional', keys: gatewayKeysAt(GATEWAY_KEYS_URL), log }),
    requireGraphqlRequest,
    express.json({ limit: '32mb' }),
    expressMiddleware(apollo, {
      context: async ({ req: { caller, record } }) => ({
        directory,
        today: todayInBritain(),
        caller: caller ?? publicCaller,
        record,
        tellBroken: ({ office, broken: reason }) => {
          const { requestId } = record;
          log.warn(
            { requestId, office, outcome: 'CONTRACT_BROKEN', reason },
            'A reply was not merged.',
          );
        },
      }),
    }),
  );
  app.use(answerNowhere);
  app.use(answerFaults(log));
  try {
    const address = await listen(http, HOST, PORT);
    return { url: `${address}/graphql`, stop: () => apollo.stop() };
  } catch (error) {
    await apollo.stop();
    throw error;
  }
}
