import { createServer, type Server } from 'node:http';

import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

import type { TrustedIssuer } from '../process/identity/TrustedIssuer';
import { callerKey } from '../process/identity/callerKey';
import { identifyCaller } from '../process/identity/identifyCaller';
import type { Logger } from '../process/logging/createLogger';
import { answerFaults } from '../process/requests/answerFaults';
import { identifyRequests } from '../process/requests/identifyRequests';
import { limitBody } from '../process/requests/limitBody';
import { limitRate } from '../process/requests/limitRate';
import { plainParameters, plainRequest } from '../process/requests/plainRequest';
import { requireGraphqlRequest } from '../process/requests/requireGraphqlRequest';
import { warnOfUnknownProxy } from '../process/requests/warnOfUnknownProxy';
import { publicCaller } from '../schema/caller';
import type { OfficeIdentity } from '../schema/officeIdentity';

import { sendBrowsersToGraphiql, serveGraphiql } from './console/serveGraphiql';
import { createApollo } from './createApollo';
import { answerLive, answerReady } from './health/readiness';
import { allowOrigins, preventCrossSiteReads, setSecurityHeaders } from './http/browsers';
import { compressAnswers } from './http/compressAnswers';
import { answerBrokenRequests, limitArrival } from './http/limitArrival';
import { openRateLimiter } from './http/openRateLimiter';
import { defaultProtections, type Protections } from './http/protections';
import { answerNotFound, onlyHere, refuseBadTokens, refuseWhileStopping } from './http/refusals';
import type { AssertionKeys } from './identity/AssertionKeys';
import { createDataSources } from './offices/createDataSources';

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
  const apollo = createApollo({
    supergraphSdl: options.supergraphSdl,
    protections,
    sources,
    officeCount: options.offices.length,
    notice: options.notice,
    http,
    log: options.log,
  });
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
