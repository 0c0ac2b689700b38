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
import { createRegionalSchema } from '../subgraphs/regional/createRegionalSchema';
import { Directory } from '../subgraphs/regional/directory/Directory';

import { answerLive, answerReady } from './health/answerHealth';
import { sendBrowsersToGraphiql, serveGraphiql } from './console/serveGraphiql';
import { OfficeDataSource } from './transport/OfficeDataSource';
import { RegionalDataSource } from './transport/RegionalDataSource';
import { RequestAnswer } from './transport/RequestAnswer';
import type { GatewayContext } from './transport/RequestAnswer';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** The offices that run a subgraph, with their addresses. */
  readonly offices: readonly { readonly identity: OfficeIdentity; readonly url: string }[];
  readonly officeDeadlineMs: number;
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
    buildService: ({ name }) => getSource(sources.all, name),
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

  app.get('/health/live', answerLive);
  app.get('/health/ready', answerReady(sources.offices));
  if (graphiql) {
    app.get('/', serveGraphiql);
    app.get('/graphql', sendBrowsersToGraphiql);
  }
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    expressMiddleware(apollo, { context: async () => ({ answer: new RequestAnswer() }) }),
  );
  return {
    http,
    stop: async () => {
      await apollo.stop();
      await Promise.all([...sources.all.values()].map(closeSource));
    },
  };
}

type DataSource = OfficeDataSource | RegionalDataSource;

interface DataSources {
  readonly offices: ReadonlyMap<string, OfficeDataSource>;
  readonly all: ReadonlyMap<string, DataSource>;
}

function createDataSources(options: GatewayOptions): DataSources {
  const { officeDeadlineMs: deadlineMs, regionalUrl, log } = options;
  const register = options.offices.map(({ identity }) => identity);
  const directory = new Directory(register);
  const offices = new Map(
    options.offices.map(({ identity: { code }, url }) => {
      const { name } = directory.getOffice(code);
      return [code, new OfficeDataSource({ code, name, url, deadlineMs, log })];
    }),
  );
  const regional =
    regionalUrl === null
      ? new RegionalDataSource(createRegionalSchema(register), directory)
      : new OfficeDataSource({
          code: 'regional',
          name: 'The regional subgraph',
          url: regionalUrl,
          deadlineMs,
          log,
        });
  return { offices, all: new Map<string, DataSource>([['regional', regional], ...offices]) };
}

function getSource(sources: ReadonlyMap<string, DataSource>, name: string): DataSource {
  const source = sources.get(name);
  if (!source) throw new Error(`The supergraph names "${name}", which the register does not hold.`);
  return source;
}

async function closeSource(source: DataSource): Promise<void> {
  if (source instanceof OfficeDataSource) await source.close();
}
