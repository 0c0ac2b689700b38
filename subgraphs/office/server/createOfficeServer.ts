import { createServer, type Server } from 'node:http';

import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express from 'express';
import type { GraphQLSchema } from 'graphql';

import { officeSdl } from '../../../composition/sdl/officeSdl';
import type { ErrorCode } from '../../../schema/errorCodes';
import { officeFieldName, officeTypeName } from '../../../schema/officeIdentity';
import { todayInBritain } from '../../../schema/todayInBritain';
import { buildGuardedSchema } from '../../access/buildGuardedSchema';
import { defaultDeskLimits } from '../desk/createDesk';
import { deskResolvers } from '../desk/deskResolvers';

import { createOfficeRoutes, type OfficeRoutesOptions } from './createOfficeRoutes';
import { isAmong } from './isAmong';
import type { OfficeContext } from './officeContext';
import { resolvers } from './resolvers';

interface OfficeServer {
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

/**
 * The kit's schema for one office, each field behind its access rule: `OwnAward` is served as
 * `EssexAward`. Nothing else differs between offices.
 */
export function createOfficeSchema(prefix: string): GraphQLSchema {
  return createSchema(prefix, 'office.graphql', resolvers);
}

/** What the office answers at its own desk: the same, and the people behind its cases. */
export function createDeskSchema(prefix: string): GraphQLSchema {
  return createSchema(prefix, 'desk.graphql', deskResolvers);
}

function createSchema(
  prefix: string,
  file: 'office.graphql' | 'desk.graphql',
  resolversByType: object,
): GraphQLSchema {
  const named = Object.entries(resolversByType).map(([type, fields]): [string, unknown] => [
    officeTypeName(type, prefix),
    isInterface(fields)
      ? { __resolveType: () => officeTypeName(fields.__resolveType(), prefix) }
      : type === 'Mutation'
        ? { [officeFieldName({ prefix })]: resolvers.Mutation?.own }
        : fields,
  ]);
  return buildGuardedSchema<OfficeContext>(
    { typeDefs: officeSdl(prefix, file), resolvers: Object.fromEntries(named) },
    (audience, { caller, office }) => isAmong(audience, caller, office.code, todayInBritain()),
  );
}

function isInterface(fields: object): fields is { __resolveType: () => string } {
  return '__resolveType' in fields;
}

/**
 * Errors of an office that tell a caller to come back later: something is wrong with its keys, or
 * with what it has to ask. Whoever runs the office finds them in its log.
 */
export const faultCodes = [
  'OFFICE_UNAVAILABLE',
  'OFFICE_TIMED_OUT',
  'ISSUER_UNAVAILABLE',
] as const satisfies readonly ErrorCode[];
