import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express from 'express';

import { createOfficeRoutes } from './createOfficeRoutes';
import type { OfficeRoutesOptions } from './createOfficeRoutes';
import { defaultDeskLimits } from './desk/DeskLimits';

export interface OfficeServer {
  readonly http: Server;
  /** Finishes what is running, then stops. */
  stop(): Promise<void>;
}

/** The HTTP server of an office: GraphQL at `/graphql`, its health at `/health`. */
export async function createOfficeServer(
  options: Omit<OfficeRoutesOptions, 'plugins'>,
): Promise<OfficeServer> {
  const { trustedProxies } = { ...defaultDeskLimits, ...options.deskLimits };
  const app = express().disable('x-powered-by').set('trust proxy', trustedProxies);
  const http = createServer(app);
  const routes = await createOfficeRoutes({
    ...options,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http })],
  });
  app.use(routes.router);
  return { http, stop: routes.stop };
}
