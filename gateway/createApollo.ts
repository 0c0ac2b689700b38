import type { Server } from 'node:http';

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';

import type { Logger } from '../process/logging/createLogger';
import { libraryLogger } from '../process/logging/libraryLogger';
import type { RequestRecord } from '../process/requests/RequestRecord';
import { limitDocument, limitTokens, restoreCode } from '../process/requests/limitDocument';
import { recordOperations } from '../process/requests/recordOperations';
import { refuseNulls } from '../process/requests/refuseNulls';
import type { Caller } from '../schema/caller';
import trustedDocuments from '../schema/generated/trustedDocuments.json';

import { ExecutingGateway } from './execution/ExecutingGateway';
import { cacheAnswers } from './http/cacheAnswers';
import type { Protections } from './http/protections';
import { speakGraphqlOverHttp } from './http/speakGraphqlOverHttp';
import type { DataSources } from './offices/createDataSources';
import { checkScalars } from './planning/checkScalars';
import { coalesceRequests } from './planning/coalesceRequests';
import { limitCost } from './planning/limitCost';
import { limitTime } from './planning/limitTime';
import { trustDocuments } from './planning/trustDocuments';

/** The gateway's context of one request. */
export interface GatewayContext {
  /** Who asks. */
  readonly caller: Caller;
  /** What the log will say of it. */
  readonly record: RequestRecord;
}

interface ApolloParts {
  readonly supergraphSdl: string;
  readonly protections: Protections;
  readonly sources: DataSources;
  /** How many offices run a subgraph. */
  readonly officeCount: number;
  /** What every answer says of the records behind it; undefined for nothing. */
  readonly notice: string | undefined;
  /** What the answers go out by: it stops when they are out. */
  readonly http: Server;
  readonly log: Logger;
}

/** What happens to an operation, from its parsing to its answer. */
export function createApollo(parts: ApolloParts): ApolloServer<GatewayContext> {
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
      limitCost({ costMax, officeCount: parts.officeCount }),
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

/** Lets every answer say something about what it is made of, as `extensions.notice`. */
function noticeAnswers(notice: string): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        singleResult.extensions = { ...singleResult.extensions, notice };
      },
    }),
  };
}
