import { createServer, type Server } from 'node:http';

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
import { callerKey } from '../process/identity/callerKey';
import { identifyCaller } from '../process/identity/identifyCaller';
import type { Logger } from '../process/logging/createLogger';
import { libraryLogger } from '../process/logging/libraryLogger';
import type { RequestRecord } from '../process/requests/RequestRecord';
import { answerFaults } from '../process/requests/answerFaults';
import { identifyRequests } from '../process/requests/identifyRequests';
import { limitBody } from '../process/requests/limitBody';
import { limitDocument, limitTokens, restoreCode } from '../process/requests/limitDocument';
import { limitRate } from '../process/requests/limitRate';
import { plainParameters, plainRequest } from '../process/requests/plainRequest';
import { recordOperations } from '../process/requests/recordOperations';
import { refuseNulls } from '../process/requests/refuseNulls';
import { requireGraphqlRequest } from '../process/requests/requireGraphqlRequest';
import { warnOfUnknownProxy } from '../process/requests/warnOfUnknownProxy';
import { type Caller, publicCaller } from '../schema/caller';
import trustedDocuments from '../schema/generated/trustedDocuments.json';
import type { OfficeIdentity } from '../schema/officeIdentity';

import { sendBrowsersToGraphiql, serveGraphiql } from './console/serveGraphiql';
import { ExecutingGateway } from './execution/ExecutingGateway';
import { answerLive, answerReady } from './health/readiness';
import { allowOrigins, preventCrossSiteReads, setSecurityHeaders } from './http/browsers';
import { cacheAnswers } from './http/cacheAnswers';
import { compressAnswers } from './http/compressAnswers';
import { answerBrokenRequests, limitArrival } from './http/limitArrival';
import { openRateLimiter } from './http/openRateLimiter';
import { defaultProtections, type Protections } from './http/protections';
import { answerNotFound, onlyHere, refuseBadTokens, refuseWhileStopping } from './http/refusals';
import { speakGraphqlOverHttp } from './http/speakGraphqlOverHttp';
import type { AssertionKeys } from './identity/AssertionKeys';
import { createDataSources, type DataSources } from './offices/createDataSources';
import { noticeAnswers } from './offices/noticeAnswers';
import { checkScalars } from './planning/checkScalars';
import { coalesceRequests } from './planning/coalesceRequests';
import { limitCost } from './planning/limitCost';
import { limitTime } from './planning/limitTime';
import { trustDocuments } from './planning/trustDocuments';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** The offices that run a subgraph, with their addresses. */
  readonly offices: readonly { readonly identity: OfficeIdentity; readonly url: string }[];
  readonly officeDeadlineMs: number;
  /** The keys the offices believe. */
  readonly assertionKeys: AssertionKeys;
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

interface Gateway {
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
    response.json(options.assertionKeys.jwks());
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
    gateway: limitTime(coalesceRequests(gateway), operationDeadlineMs),
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

/** The gateway's context of one request. */
export interface GatewayContext {
  /** Who asks. */
  readonly caller: Caller;
  /** What the log will say of it. */
  readonly record: RequestRecord;
}
