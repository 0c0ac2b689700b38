import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';

import { callerKey } from '../../../process/identity/callerKey';
import { identifyCaller } from '../../../process/identity/identifyCaller';
import type { TrustedIssuer } from '../../../process/identity/TrustedIssuer';
import type { Logger } from '../../../process/logging/createLogger';
import { libraryLogger } from '../../../process/logging/libraryLogger';
import { limitBody } from '../../../process/requests/limitBody';
import { limitDocument, limitTokens, restoreCode } from '../../../process/requests/limitDocument';
import { refuseNulls } from '../../../process/requests/refuseNulls';
import { limitRate } from '../../../process/requests/limitRate';
import { plainParameters } from '../../../process/requests/plainRequest';
import { recordOperations } from '../../../process/requests/recordOperations';
import type { Recorded } from '../../../process/requests/recordOperations';
import { requireGraphqlRequest } from '../../../process/requests/requireGraphqlRequest';
import { warnOfUnknownProxy } from '../../../process/requests/warnOfUnknownProxy';
import { publicCaller } from '../../../schema/caller';
import type { KeptBooks } from '../books/KeptBooks';
import { createDeskSchema } from '../createOfficeSchema';
import { faultCodes } from '../faultCodes';
import { createOfficeContext } from '../officeContext';
import type { OfficeContext, RunningOffice } from '../officeContext';
import type { PersonalKeys } from '../referrals/person/PersonalKeys';
import type { TransferMeans } from '../transfers/TransferMeans';

import { defaultDeskLimits } from './DeskLimits';
import type { DeskLimits } from './DeskLimits';
import { secureDesk, serveDeskPage } from './page/serveDeskPage';
import { requireStaff } from './requireStaff';
import { withoutValues } from './withoutValues';

export interface DeskOptions {
  readonly office: RunningOffice;
  readonly dataSource: DataSource;
  readonly personalKeys: PersonalKeys;
  readonly keptBooks: KeptBooks;
  /** What the office needs for transfers; without it, it takes no part in them. */
  readonly transfers?: TransferMeans | null;
  /** Who says who the office's staff are. */
  readonly issuers: readonly TrustedIssuer[];
  /** Limits that differ from the defaults. */
  readonly deskLimits?: Partial<DeskLimits>;
  readonly log: Logger;
}

/** A case is entered in a fraction of it. */
const bodyBytesMax = 100_000;

export interface Desk {
  readonly handlers: readonly (RequestHandler | ErrorRequestHandler)[];
  stop(): Promise<void>;
}

/**
 * The office's own desk: what its staff ask and enter without the hub in between, personal details
 * among it. It is for the office's own network.
 */
export function createDesk(options: DeskOptions): Desk {
  const { office, dataSource, personalKeys, keptBooks, issuers, log, transfers = null } = options;
  const limits = { ...defaultDeskLimits, ...options.deskLimits };
  const limiter = new RateLimiterMemory({ points: limits.requestsPerMinuteMax, duration: 60 });
  let apollo: Promise<DeskServer> | null = null;
  const answer: RequestHandler = async (request, response, next) => {
    // As large a schema as the office's other one: whoever comes first waits, not the office.
    const server = await (apollo ??= startApollo(office, limits, log));
    const handle = expressMiddleware(server, {
      context: async ({ req: { caller = publicCaller, record } }) => ({
        ...createOfficeContext({ office, dataSource, caller, personalKeys, keptBooks, transfers }),
        record,
      }),
    });
    await handle(request, response, next);
  };
  const handlers = [
    keepNothing,
    secureDesk,
    plainParameters,
    // A request is counted before it is turned away, so that nobody tries tokens without end.
    identifyCaller(issuers, log),
    warnOfUnknownProxy(log),
    limitRate(limiter, callerKey),
    serveDeskPage(office),
    requireStaff(office.code, log),
    requireGraphqlRequest,
    ...limitBody(bodyBytesMax),
    answer,
  ];
  return { handlers, stop: async () => (await apollo)?.stop() };
}

type DeskServer = ApolloServer<OfficeContext & Recorded>;

async function startApollo(
  { prefix }: RunningOffice,
  limits: DeskLimits,
  log: Logger,
): Promise<DeskServer> {
  const recording = recordOperations(log, { faultCodes });
  const apollo: DeskServer = new ApolloServer<OfficeContext & Recorded>({
    schema: createDeskSchema(prefix),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: limitTokens(limits),
    validationRules: limitDocument(limits),
    formatError: (formatted, error) =>
      withoutValues(recording.formatError(restoreCode(formatted, error), error)),
    logger: libraryLogger(log),
    plugins: [recording.plugin, refuseNulls, ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return apollo;
}

const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};
