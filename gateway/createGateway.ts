import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

import { maskError } from '../schema/maskError';
import type { OfficeIdentity } from '../schema/officeIdentity';
import { publicCaller } from '../schema/caller';

import { answerLive, answerReady } from './health/answerHealth';
import type { StatementKeys } from './identity/StatementKeys';
import { sendBrowsersToGraphiql, serveGraphiql } from './console/serveGraphiql';
import { createDataSources } from './transport/createDataSources';
import { RequestAnswer } from './transport/RequestAnswer';
import type { GatewayContext } from './transport/RequestAnswer';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** The offices that run a subgraph, with their addresses. */
  readonly offices: readonly { readonly identity: OfficeIdentity; readonly url: string }[];
  readonly officeDeadlineMs: number;
  /** The keys the offices believe. */
  readonly statementKeys: StatementKeys;
  /** Where the regional subgraph runs alone; null to run it in this process. */
  readonly regionalUrl: string | null;
  readonly graphiql: boolean;
  /** Where faults are told; they are never shown to a caller. */
  readonly log: (fault: unknown) => void;
}

export interface Gateway {
  readonly http: Server;
  /** Finishes what is running, then stops. */
  stop(): Promise<void>;
}

/**
 * The hub's one address: GraphQL at `/graphql`, GraphiQL at `/`, health at `/health/live` and
 * `/health/ready`.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraphSdl, log, graphiql } = options;
  const sources = createDataSources(options);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => sources.get(name),
  });
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskError(formatted, error, log),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    // The process stops by its own signal handling.
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  app.get('/.well-known/jwks.json', (_request, response) => {
    response.json(options.statementKeys.jwks());
  });
  app.get('/health/live', answerLive);
  app.get('/health/ready', answerReady(sources.offices));
  if (graphiql) {
    app.get('/', serveGraphiql);
    app.get('/graphql', sendBrowsersToGraphiql);
  }
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    expressMiddleware(apollo, {
      context: async () => ({ answer: new RequestAnswer(), caller: publicCaller }),
    }),
  );
  return {
    http,
    stop: async () => {
      await apollo.stop();
      await sources.close();
    },
  };
}
