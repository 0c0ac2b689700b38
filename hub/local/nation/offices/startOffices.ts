import { createServer, type Server } from 'node:http';

import express, { type Router } from 'express';
import type { JWTVerifyGetKey } from 'jose';

import { listen } from '../../../../process/listen';
import type { Logger } from '../../../../process/logging/createLogger';
import { answerNowhere } from '../../../../process/requests/answerNowhere';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createOfficeRoutes } from '../../../../subgraphs/office/server/createOfficeRoutes';
import { missingInWords, type MissingOffice } from '../../missingInWords';
import type { NationOffice } from '../nationOffices';

interface OfficesOptions {
  readonly offices: readonly NationOffice[];
  /** The address of an office's own database. */
  readonly databaseUrlOf: (code: string) => string;
  readonly poolSize: number;
  readonly port: number;
  readonly gatewayKeys: JWTVerifyGetKey;
  /** Where an office tells of requests and faults. */
  readonly logOf: (code: string) => Logger;
}

export interface StartedOffices {
  /** The address below which every office has its own: `/essex/graphql`. */
  readonly url: string;
  /** Those that could not be started: nothing answers at their paths. */
  readonly missing: readonly MissingOffice[];
  stop(): Promise<void>;
}

/**
 * Serves many offices from one process, each as it would be by itself: with a path, a database and
 * a schema of its own. So a whole nation fits on a small machine. One that cannot be started is
 * missing, and said to be.
 *
 * @throws an error that says why when none can be started
 */
export async function startOffices(options: OfficesOptions): Promise<StartedOffices> {
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const stops: (() => Promise<void>)[] = [() => close(http)];
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.splice(0)) await stopPart();
  };
  const missing: MissingOffice[] = [];
  try {
    for (const office of options.offices) {
      try {
        const { router, stops: ofOffice } = await startOne(office, options);
        stops.push(...ofOffice);
        app.use(`/${office.code}`, router);
      } catch (error) {
        const problem = error instanceof Error ? error.message || error.name : String(error);
        missing.push({ identity: office.identity, problem });
      }
    }
    if (missing.length === options.offices.length) {
      throw new Error(`No office could start.\n${missingInWords(missing)}`);
    }
    app.use(answerNowhere);
    return { url: await listen(http, '127.0.0.1', options.port), missing, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOne(
  { code, name, identity }: NationOffice,
  { databaseUrlOf, poolSize, gatewayKeys, logOf }: OfficesOptions,
): Promise<{ readonly router: Router; readonly stops: readonly (() => Promise<void>)[] }> {
  const dataSource = await openDatabase({ url: databaseUrlOf(code), poolSize });
  try {
    const office = { code, name, prefix: identity.prefix };
    const routes = await createOfficeRoutes({ office, dataSource, gatewayKeys, log: logOf(code) });
    // Nothing is asked any more, and the database is let go last.
    return { router: routes.router, stops: [() => routes.stop(), () => dataSource.destroy()] };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

function close(http: Server): Promise<void> {
  return new Promise((resolve) => {
    // A server that never listened calls back with an error, and is closed all the same.
    http.close(() => resolve());
    http.closeIdleConnections();
  });
}
