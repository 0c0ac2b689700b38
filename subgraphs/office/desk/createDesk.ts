import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { RequestHandler } from 'express';
import type { DataSource } from 'typeorm';

import type { TrustedIssuer } from '../../../process/identity/TrustedIssuer';
import type { Logger } from '../../../process/logging/createLogger';
import { libraryLogger } from '../../../process/logging/libraryLogger';
import { recordOperations } from '../../../process/requests/recordOperations';
import type { Recorded } from '../../../process/requests/recordOperations';
import { publicCaller } from '../../../schema/caller';
import type { KeptBooks } from '../books/KeptBooks';
import { createDeskSchema } from '../createOfficeSchema';
import { createOfficeContext } from '../officeContext';
import type { OfficeContext, RunningOffice } from '../officeContext';
import type { PersonalKeys } from '../referrals/person/PersonalKeys';
import type { TransferMeans } from '../transfers/TransferMeans';

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
  readonly log: Logger;
}

export interface Desk {
  readonly handlers: readonly RequestHandler[];
  stop(): Promise<void>;
}

/**
 * The office's own desk: what its staff ask and enter without the hub in between, personal details
 * among it. It is for the office's own network.
 */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const { office, dataSource, personalKeys, keptBooks, issuers, log, transfers = null } = options;
  const recording = recordOperations(log);
  const apollo = new ApolloServer<OfficeContext & Recorded>({
    schema: createDeskSchema(office.prefix),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => withoutValues(recording.formatError(formatted, error)),
    logger: libraryLogger(log),
    plugins: [recording.plugin, ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const handlers = [
    requireStaff(office.code, issuers),
    express.json({ limit: '100kb' }),
    expressMiddleware(apollo, {
      context: async ({ req: { caller = publicCaller, record } }) => ({
        ...createOfficeContext({ office, dataSource, caller, personalKeys, keptBooks, transfers }),
        record,
      }),
    }),
  ];
  return { handlers, stop: () => apollo.stop() };
}
