import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { JWTVerifyGetKey } from 'jose';
import type { DataSource } from 'typeorm';

import type { Logger } from '../../process/logging/createLogger';
import { libraryLogger } from '../../process/logging/libraryLogger';
import { answerFaults } from '../../process/requests/answerFaults';
import { identifyRequests } from '../../process/requests/identifyRequests';
import { recordOperations } from '../../process/requests/recordOperations';
import type { Recorded } from '../../process/requests/recordOperations';
import { publicCaller } from '../../schema/caller';

import { requireStatement } from '../access/requireStatement';
import { answerUnchanged } from './answerUnchanged';
import { DataVersion } from './database/DataVersion';
import { createOfficeContext } from './officeContext';
import type { OfficeContext, RunningOffice } from './officeContext';
import { createOfficeSchema } from './createOfficeSchema';
import { answerHealth } from './answerHealth';

export interface OfficeServer {
  readonly http: Server;
  /** Finishes what is running, then stops. */
  stop(): Promise<void>;
}

interface OfficeServerOptions {
  readonly office: RunningOffice;
  readonly dataSource: DataSource;
  /** The gateway's public keys: the office answers nobody else. */
  readonly gatewayKeys: JWTVerifyGetKey;
  /** Where requests and faults are told; faults are never shown to a caller. */
  readonly log: Logger;
}

/** The HTTP server of an office: GraphQL at `/graphql`, its health at `/health`. */
export async function createOfficeServer(options: OfficeServerOptions): Promise<OfficeServer> {
  const { office, dataSource, gatewayKeys, log } = options;
  const version = new DataVersion(databaseUrlOf(dataSource));
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const recording = recordOperations(log);
  const apollo = new ApolloServer<OfficeContext & Recorded>({
    schema: createOfficeSchema(office.prefix),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: recording.formatError,
    logger: libraryLogger(log),
    plugins: [
      recording.plugin,
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginInlineTraceDisabled(),
    ],
    // The process stops by its own signal handling.
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.use(identifyRequests(log, false));
  app.get('/health', answerHealth(office, dataSource));
  app.use(
    '/graphql',
    requireStatement({ audience: office.code, keys: gatewayKeys, log }),
    answerUnchanged(version),
    express.json({ limit: '4mb' }),
    expressMiddleware(apollo, {
      context: async ({ req: { caller = publicCaller, record } }) => ({
        ...createOfficeContext({ office, dataSource, caller }),
        record,
      }),
    }),
  );
  app.use(answerFaults(log));
  return {
    http,
    stop: async () => {
      await apollo.stop();
      await version.close();
    },
  };
}

/** Where the office's tables are. */
function databaseUrlOf({ options }: DataSource): string {
  if (options.type === 'postgres' && options.url !== undefined) return options.url;
  throw new Error('The office runs on a PostgreSQL with an address.');
}
