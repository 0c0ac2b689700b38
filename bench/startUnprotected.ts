import { createServer } from 'node:http';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

import type { GatewayContext } from '../gateway/createApollo';
import { ExecutingGateway } from '../gateway/execution/ExecutingGateway';
import { createDataSources } from '../gateway/offices/createDataSources';
import { coalesceRequests } from '../gateway/planning/coalesceRequests';
import type { GatewayOptions } from '../gateway/server';
import { listen } from '../process/listen';
import { RequestRecord } from '../process/requests/RequestRecord';
import { publicCaller } from '../schema/caller';

export interface UnprotectedGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** The same gateway over the same offices without any of its protections. */
export async function startUnprotected(options: GatewayOptions): Promise<UnprotectedGateway> {
  const sources = createDataSources(options);
  const gateway = new ExecutingGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => sources.get(name),
  });
  const apollo = new ApolloServer<GatewayContext>({
    // Joined as in the hub: that is no protection.
    gateway: coalesceRequests(gateway),
    csrfPrevention: false,
    plugins: [ApolloServerPluginCacheControlDisabled()],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const app = express();
  app.use(
    '/graphql',
    express.json({ limit: '1gb' }),
    expressMiddleware(apollo, {
      context: async () => ({
        caller: publicCaller,
        record: new RequestRecord(),
      }),
    }),
  );
  const http = createServer(app);
  const url = await listen(http, '127.0.0.1', 0);
  return {
    url,
    stop: async () => {
      http.close();
      http.closeAllConnections();
      await apollo.stop();
      await sources.close();
    },
  };
}
