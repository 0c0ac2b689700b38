import { readFile } from 'node:fs/promises';

import {
  ApolloGateway,
  type GraphQLDataSourceProcessOptions,
  RemoteGraphQLDataSource,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

import { readSettings } from '../../process/readSettings';
import { runProcess } from '../../process/runProcess';

import { engineSettings } from './engineSettings';
import { signAsPublic } from './signAsPublic';

/** The stock gateway as its documentation starts it, with its own data source, which signs. */
async function startStock(): Promise<{ url: string; stop(): Promise<void> }> {
  const { PORT, SUPERGRAPH_FILE, STATEMENT_KEYS } = readSettings(process.env, engineSettings);
  const sign = await signAsPublic(STATEMENT_KEYS);
  const gateway = new ApolloGateway({
    supergraphSdl: await readFile(SUPERGRAPH_FILE, 'utf8'),
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource({
        ...(url !== undefined && { url }),
        willSendRequest: async ({ request }: GraphQLDataSourceProcessOptions) => {
          request.http?.headers.set('authorization', await sign(name));
        },
      }),
  });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, {
    listen: { port: PORT, host: '127.0.0.1' },
  });
  return { url: new URL(url).origin, stop: () => server.stop() };
}

runProcess(startStock, ({ url }) => ({ url, process: process.pid }));
