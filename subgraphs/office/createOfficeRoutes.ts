import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import type { DataSource } from 'typeorm';

import { publicCaller } from '../../schema/caller';
import { maskError } from '../../schema/maskError';

import { requireStatement } from '../access/requireStatement';
import { answerHealth } from './answerHealth';
import { createOfficeSchema } from './createOfficeSchema';
import { createOfficeContext } from './officeContext';
import type { OfficeContext, RunningOffice } from './officeContext';

export interface OfficeRoutesOptions {
  readonly office: RunningOffice;
  readonly dataSource: DataSource;
  /** The gateway's public keys: the office answers nobody else. */
  readonly gatewayKeys: JWTVerifyGetKey;
  /** Where faults are told; they are never shown to a caller. */
  readonly log: (fault: unknown) => void;
  /** What else happens when it starts and stops. */
  readonly plugins?: readonly ApolloServerPlugin<OfficeContext>[];
}

export interface OfficeRoutes {
  readonly router: Router;
  /** Finishes what is running, then stops. */
  stop(): Promise<void>;
}

/**
 * What an office answers over HTTP: GraphQL at `/graphql`, its health at `/health`. A server can
 * hold the routes of one office or, each under a path of its own, of several.
 */
export async function createOfficeRoutes(options: OfficeRoutesOptions): Promise<OfficeRoutes> {
  const { office, dataSource, gatewayKeys, log, plugins = [] } = options;
  const apollo = new ApolloServer<OfficeContext>({
    schema: createOfficeSchema(office.prefix),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskError(formatted, error, log),
    plugins: [...plugins, ApolloServerPluginInlineTraceDisabled()],
    // The process stops by its own signal handling.
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const router = Router();
  router.get('/health', answerHealth(office, dataSource));
  router.use(
    '/graphql',
    requireStatement({ audience: office.code, keys: gatewayKeys, log }),
    express.json({ limit: '4mb' }),
    expressMiddleware(apollo, {
      context: async ({ req }) =>
        createOfficeContext({ office, dataSource, caller: req.caller ?? publicCaller }),
    }),
  );
  return { router, stop: () => apollo.stop() };
}
