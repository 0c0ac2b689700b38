import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler, Router } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import type { DataSource } from 'typeorm';

import type { TrustedIssuer } from '../../../process/identity/TrustedIssuer';
import type { Logger } from '../../../process/logging/createLogger';
import { libraryLogger } from '../../../process/logging/libraryLogger';
import { answerFaults } from '../../../process/requests/answerFaults';
import { answerNowhere, onlyHere } from '../../../process/requests/answerNowhere';
import { identifyRequests } from '../../../process/requests/identifyRequests';
import { plainParameters, plainRequest } from '../../../process/requests/plainRequest';
import { type Recorded, recordOperations } from '../../../process/requests/recordOperations';
import { refuseNulls } from '../../../process/requests/refuseNulls';
import { requireGraphqlRequest } from '../../../process/requests/requireGraphqlRequest';
import { isPublic, publicCaller } from '../../../schema/caller';
import { codedError, errorCodes } from '../../../schema/errorCodes';
import { requireAssertion } from '../../access/requireAssertion';
import { Award } from '../awards/Award';
import { KeptBooks } from '../books/chargeProjection';
import type { PersonalKeys } from '../cases/people/PersonalKeys';
import { DataVersion } from '../database/DataVersion';
import { createDesk, type Desk, type DeskLimits } from '../desk/createDesk';
import type { TransferMeans } from '../transfers/TransferMeans';

import { createOfficeSchema, faultCodes } from './createOfficeServer';
import { createOfficeContext, type OfficeContext, type RunningOffice } from './officeContext';

export interface OfficeRoutesOptions {
  readonly office: RunningOffice;
  readonly dataSource: DataSource;
  /** The gateway's public keys: the office answers nobody else. */
  readonly gatewayKeys: JWTVerifyGetKey;
  /** Where requests and faults are told; faults are never shown to a caller. */
  readonly log: Logger;
  /** The office's keys to personal details; without them it keeps none. */
  readonly personalKeys?: PersonalKeys | null;
  /** Who says who the office's staff are; without them, or without keys, it has no desk. */
  readonly issuers?: readonly TrustedIssuer[];
  /** Limits of the desk that differ from the defaults. */
  readonly deskLimits?: Partial<DeskLimits>;
  /** What the office needs for transfers; without it, it takes no part in them. */
  readonly transfers?: TransferMeans | null;
  /** What else happens when it starts and stops. */
  readonly plugins?: readonly ApolloServerPlugin<OfficeContext & Recorded>[];
}

interface OfficeRoutes {
  readonly router: Router;
  /** Finishes what is running, then stops. */
  stop(): Promise<void>;
}

/**
 * What an office answers over HTTP: to the gateway at `/graphql`, to its own staff at
 * `/desk/graphql`, its health at `/health`. A server can hold the routes of one office or, each
 * under a path of its own, of several.
 */
export async function createOfficeRoutes(options: OfficeRoutesOptions): Promise<OfficeRoutes> {
  const { office, dataSource, gatewayKeys, log, plugins = [] } = options;
  const { personalKeys = null, transfers = null } = options;
  // Public keys are answers to the public that stand in no table.
  const version = new DataVersion(databaseUrlOf(dataSource), () =>
    transfers ? transfers.ring.fileVersion() : '',
  );
  const keptBooks = new KeptBooks(version);
  const recording = recordOperations(log, { faultCodes });
  const apollo = new ApolloServer<OfficeContext & Recorded>({
    schema: createOfficeSchema(office.prefix),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: recording.formatError,
    logger: libraryLogger(log),
    plugins: [
      recording.plugin,
      refuseNulls,
      ...plugins,
      // Either would wrap every resolver, and nobody reads what they find out.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
    // The process stops by its own signal handling.
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const router = Router();
  router.use(identifyRequests(log, false));
  router.use(plainRequest);
  router.get('/health', answerHealth(office, dataSource));
  router.use(
    '/graphql',
    onlyHere,
    plainParameters,
    requireAssertion({ audience: office.code, keys: gatewayKeys, log }),
    requireGraphqlRequest,
    answerUnchanged(version),
    express.json({ limit: '4mb' }),
    expressMiddleware(apollo, {
      context: async ({ req: { caller = publicCaller, record } }) => ({
        ...createOfficeContext({ office, dataSource, caller, personalKeys, keptBooks, transfers }),
        record,
      }),
    }),
  );
  const desk = openDesk(options, keptBooks);
  router.use('/desk', answerBesideDesk(desk !== null));
  if (desk) router.use('/desk/graphql', ...desk.handlers);
  router.use(answerNowhere);
  router.use(answerFaults(log));
  const stop = async (): Promise<void> => {
    await apollo.stop();
    await desk?.stop();
    await version.close();
  };
  return { router, stop };
}

/** Says to who looks for the desk where it is, or why there is none. */
function answerBesideDesk(isOpen: boolean): RequestHandler {
  return (request, response, next) => {
    if (isOpen && /^\/graphql(\/|$)/.test(request.path)) return next();
    const { httpStatus } = errorCodes.NOT_FOUND;
    const message = isOpen
      ? `There is nothing at this address. The office's desk for its own staff is at ${request.baseUrl}/graphql: open it in a browser, or send it GraphQL with a token.`
      : 'There is nothing at this address. This office has no desk for its own staff: it needs TOKEN_ISSUERS and PERSONAL_KEYS_FILE.';
    return response
      .status(httpStatus)
      .set('cache-control', 'no-store')
      .json({ errors: [codedError('NOT_FOUND', message)] });
  };
}

function openDesk(options: OfficeRoutesOptions, keptBooks: KeptBooks): Desk | null {
  const { personalKeys = null, issuers = [] } = options;
  return personalKeys && issuers.length > 0
    ? createDesk({ ...options, personalKeys, keptBooks, issuers })
    : null;
}

/** Where the office's tables are. */
function databaseUrlOf({ options }: DataSource): string {
  if (options.type === 'postgres' && options.url !== undefined) return options.url;
  throw new Error('The office runs on a PostgreSQL with an address.');
}

/** Answers with the office's name and its number of awards; 503 without its database. */
function answerHealth(office: RunningOffice, dataSource: DataSource): RequestHandler {
  const { code, name } = office;
  return async (_request, response) => {
    try {
      const awards = await dataSource.getRepository(Award).count();
      response.json({ status: 'ready', office: code, name, awards });
    } catch {
      const notReady = { status: 'not ready', office: code, name, reason: 'database' };
      response.status(503).json(notReady);
    }
  };
}

/**
 * States the version of the data in each answer to the public, and answers 412 to who has the
 * answer of this version already (`If-None-Match`), before anything is executed. The version is
 * read before the data, so that an answer is never older than the version it states.
 */
function answerUnchanged(version: DataVersion): RequestHandler {
  return async (request, response, next) => {
    const tag = request.caller && isPublic(request.caller) ? await version.current() : null;
    if (tag === null) return next();
    response.set('etag', tag);
    // RFC 9110, 13.1.2: 304 is for GET alone.
    if (request.get('if-none-match') === tag) return void response.status(412).end();
    return next();
  };
}
