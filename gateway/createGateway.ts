import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

import type { TrustedIssuer } from '../process/identity/TrustedIssuer';
import type { Logger } from '../process/logging/createLogger';
import { libraryLogger } from '../process/logging/libraryLogger';
import { answerFaults } from '../process/requests/answerFaults';
import { identifyRequests } from '../process/requests/identifyRequests';
import { plainRequest, plainParameters } from '../process/requests/plainRequest';
import { recordOperations } from '../process/requests/recordOperations';
import { requireGraphqlRequest } from '../process/requests/requireGraphqlRequest';
import { warnOfUnknownProxy } from '../process/requests/warnOfUnknownProxy';
import { publicCaller } from '../schema/caller';
import type { OfficeIdentity } from '../schema/officeIdentity';
import trustedDocuments from '../schema/trustedDocuments.json';

import { ExecutingGateway } from './execution/ExecutingGateway';
import { joinRequests } from './execution/joinRequests';
import type { GatewayContext } from './GatewayContext';
import { answerLive } from './health/answerLive';
import { answerReady } from './health/answerReady';
import { callerKey } from '../process/identity/callerKey';
import { identifyCaller } from '../process/identity/identifyCaller';
import { refuseBadTokens } from './identity/refuseBadTokens';
import type { StatementKeys } from './identity/StatementKeys';
import { sendBrowsersToGraphiql, serveGraphiql } from './console/serveGraphiql';
import { answerNotFound, onlyHere } from './security/answerNotFound';
import { allowOrigins } from './security/allowOrigins';
import { cacheAnswers } from './security/cacheAnswers';
import { checkScalars } from './security/checkScalars';
import { compressAnswers } from './security/compressAnswers';
import { answerBrokenRequests, limitArrival } from './security/limitArrival';
import { limitBody } from '../process/requests/limitBody';
import { limitCost } from './security/limitCost';
import { limitDocument, limitTokens, restoreCode } from '../process/requests/limitDocument';
import { limitRate } from '../process/requests/limitRate';
import { refuseNulls } from '../process/requests/refuseNulls';
import { limitTime } from './security/limitTime';
import { preventCrossSiteReads } from './security/preventCrossSiteReads';
import { openRateLimiter } from './security/openRateLimiter';
import { defaultProtections } from './security/protections';
import type { Protections } from './security/protections';
import { refuseWhileStopping } from './security/refuseWhileStopping';
import { setSecurityHeaders } from './security/setSecurityHeaders';
import { trustDocuments } from './security/trustDocuments';
import { createDataSources } from './transport/createDataSources';
import type { DataSources } from './transport/createDataSources';
import { noticeAnswers } from './transport/noticeAnswers';
import { speakGraphqlOverHttp } from './transport/speakGraphqlOverHttp';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** The offices that run a subgraph, with their addresses. */
  readonly offices: readonly { readonly identity: OfficeIdentity; readonly url: string }[];
  readonly officeDeadlineMs: number;
  /** The keys the offices believe. */
  readonly statementKeys: StatementKeys;
  /** Who may say who a caller is; without any, every caller is the public. */
  readonly issuers: readonly TrustedIssuer[];
  /** Where the regional subgraph runs alone; null to run it in this process. */
  readonly regionalUrl: string | null;
  readonly graphiql: boolean;
  /** What every answer has to say of the records behind it: that they are made up, say. */
  readonly notice?: string;
  /** Limits that differ from the defaults. */
  readonly protections?: Partial<Protections>;
  /** Where requests and faults are told; faults are never shown to a caller. */
  readonly log: Logger;
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
  const protections = { ...defaultProtections, ...options.protections };
  const { requestsPerMinuteMax, rateLimitDatabaseUrl } = protections;
  const rate = await openRateLimiter(requestsPerMinuteMax, rateLimitDatabaseUrl);
  const sources = createDataSources(options);
  const app = express().disable('x-powered-by').set('trust proxy', protections.trustedProxies);
  const http = createServer(limitArrival(protections.arrivalMsMax), app);
  answerBrokenRequests(http, protections.arrivalMsMax, options.log);
  const apollo = createApollo({ ...options, protections, sources, http });
  await apollo.start();

  const stopping = refuseWhileStopping();
  app.use(identifyRequests(options.log, true));
  app.use(plainRequest);
  app.use(setSecurityHeaders());
  app.use(compressAnswers());
  app.get('/.well-known/jwks.json', (_request, response) => {
    response.json(options.statementKeys.jwks());
  });
  app.get('/health/live', answerLive);
  app.get(
    '/health/ready',
    answerReady(
      options.offices.map(({ identity }) => identity),
      sources,
    ),
  );
  app.use(stopping.refuse);
  // First, so that a page may also read why it is refused.
  app.use('/graphql', allowOrigins(protections.corsOrigins), plainParameters);
  app.use(identifyCaller(options.issuers, options.log));
  app.use(warnOfUnknownProxy(options.log));
  app.use(limitRate(rate.limiter, callerKey));
  app.use(refuseBadTokens);
  if (options.graphiql) {
    app.get('/', serveGraphiql);
    app.get('/graphql', sendBrowsersToGraphiql);
  }
  app.use(
    '/graphql',
    onlyHere,
    preventCrossSiteReads(protections.corsOrigins),
    requireGraphqlRequest,
    limitBody(protections.bodyBytesMax),
    expressMiddleware(apollo, {
      context: async ({ req: { caller, record } }) => ({ caller: caller ?? publicCaller, record }),
    }),
  );
  app.use(answerNotFound);
  app.use(answerFaults(options.log));
  return {
    http,
    stop: async () => {
      stopping.close();
      await apollo.stop();
      await sources.close();
      await rate.close();
    },
  };
}

interface ApolloParts extends GatewayOptions {
  readonly protections: Protections;
  readonly sources: DataSources;
  readonly http: Server;
}

/** What happens to an operation, from its parsing to its answer. */
function createApollo(parts: ApolloParts): ApolloServer<GatewayContext> {
  const { supergraphSdl, protections, sources, http, log } = parts;
  const { operationDeadlineMs, costMax, cacheSeconds } = protections;
  const recording = recordOperations(log);
  const logger = libraryLogger(log);
  const gateway = new ExecutingGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }) => sources.get(name),
    expected: Object.values(trustedDocuments).map(({ document }) => document),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => checkScalars(apiSchema));
  return new ApolloServer<GatewayContext>({
    gateway: limitTime(joinRequests(gateway), operationDeadlineMs),
    introspection: protections.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Documents sent by hash, validated documents and plans are kept up to a size.
    cache: 'bounded',
    parseOptions: limitTokens(protections),
    validationRules: limitDocument(protections),
    logger,
    plugins: [
      recording.plugin,
      trustDocuments({ documents: trustedDocuments, isLimited: isLimited(protections) }),
      refuseNulls,
      limitCost({ costMax, officeCount: parts.offices.length }),
      cacheAnswers(cacheSeconds),
      ...(parts.notice === undefined ? [] : [noticeAnswers(parts.notice)]),
      ...speakGraphqlOverHttp,
      ApolloServerPluginDrainHttpServer({
        httpServer: http,
        // Nothing runs longer than this.
        stopGracePeriodMillis: operationDeadlineMs + 1_000,
      }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => recording.formatError(restoreCode(formatted, error), error),
    // The process stops by its own signal handling.
    stopOnTerminationSignals: false,
  });
}

/** Whether a caller may run trusted documents only. */
function isLimited({ anonymousDocuments }: Protections): (context: GatewayContext) => boolean {
  return ({ caller }) => anonymousDocuments === 'trusted' && caller.subject === null;
}
