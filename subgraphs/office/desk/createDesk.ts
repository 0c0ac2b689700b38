import { createHmac } from 'node:crypto';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';

import type { TrustedIssuer } from '../../../process/identity/TrustedIssuer';
import { callerKey } from '../../../process/identity/callerKey';
import { identifyCaller } from '../../../process/identity/identifyCaller';
import type { Logger } from '../../../process/logging/createLogger';
import { libraryLogger } from '../../../process/logging/libraryLogger';
import {
  defaultDocumentLimits,
  type DocumentLimits,
} from '../../../process/requests/DocumentLimits';
import { limitBody } from '../../../process/requests/limitBody';
import { limitDocument, limitTokens, restoreCode } from '../../../process/requests/limitDocument';
import { limitRate } from '../../../process/requests/limitRate';
import { plainParameters } from '../../../process/requests/plainRequest';
import { type Recorded, recordOperations } from '../../../process/requests/recordOperations';
import { refuseNulls } from '../../../process/requests/refuseNulls';
import { requireGraphqlRequest } from '../../../process/requests/requireGraphqlRequest';
import { warnOfUnknownProxy } from '../../../process/requests/warnOfUnknownProxy';
import { publicCaller } from '../../../schema/caller';
import { errorCodes, serverCodes } from '../../../schema/errorCodes';
import type { KeptBooks } from '../books/chargeProjection';
import type { WriteRequest } from '../idempotency/performOnce';
import type { PersonalKeys } from '../cases/people/PersonalKeys';
import { createDeskSchema, faultCodes } from '../server/createOfficeServer';
import {
  createOfficeContext,
  type OfficeContext,
  type RunningOffice,
} from '../server/officeContext';
import type { TransferMeans } from '../transfers/TransferMeans';

import { secureDesk, serveDeskPage } from './page/serveDeskPage';
import { requireStaff } from './requireStaff';

interface DeskOptions {
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

/** What the staff of an office may ask of its desk. */
export interface DeskLimits extends DocumentLimits {
  /** How many requests a caller may make in a minute. */
  readonly requestsPerMinuteMax: number;
  /** The proxies whose word on a caller's address is taken: how many hops, or their addresses. */
  readonly trustedProxies: number | string;
}

/** What holds where the office sets nothing: ten requests a second are no person at a desk. */
export const defaultDeskLimits: DeskLimits = {
  ...defaultDocumentLimits,
  requestsPerMinuteMax: 600,
  trustedProxies: 0,
};

/**
 * An error as the desk shows it. What GraphQL says of a request that it refuses repeats what it was
 * given, and at the desk that can be who a victim is: the catalogue's sentence stands for it, with
 * the place in the document.
 */
function withoutValues(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(error.extensions?.['code']);
  if (!Object.hasOwn(serverCodes, code)) return error;
  const { locations, path } = error;
  return {
    message: errorCodes[code as keyof typeof serverCodes].sentence,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code },
  };
}

/**
 * A request with something sealed in it as it is kept, to be known again: in place of what is
 * sealed a keyed mark, as a plain hash of so little text could be guessed. A request is the same
 * under every key that is still in the file.
 */
export async function markSecrets(
  keys: PersonalKeys,
  { name, input }: WriteRequest,
  secret: unknown,
): Promise<WriteRequest> {
  const [marked, ...alike] = (await keys.all()).map((key) => ({
    ...input,
    mark: createHmac('sha256', key.secret).update(JSON.stringify(secret)).digest('hex'),
  }));
  if (!marked) throw new Error('PERSONAL_KEYS_FILE: there is no key.');
  return { name, input: marked, alike };
}
