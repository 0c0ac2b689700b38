import { createServer } from 'node:http';
import type { Server } from 'node:http';

import express from 'express';
import type { JWTVerifyGetKey } from 'jose';

import { listen } from '../../../process/listen';
import { answerNowhere } from '../../../process/requests/answerNowhere';
import type { Logger } from '../../../process/logging/createLogger';
import { createOfficeRoutes } from '../../../subgraphs/office/createOfficeRoutes';
import { openDatabase } from '../../../subgraphs/office/database/openDatabase';
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
  stop(): Promise<void>;
}

/**
 * Serves many offices from one process, each as it would be by itself: with a path, a database and
 * a schema of its own. So a whole nation fits on a small machine.
 */
export async function startOffices(options: OfficesOptions): Promise<StartedOffices> {
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const stops: (() => Promise<void>)[] = [() => close(http)];
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.splice(0)) await stopPart();
  };
  try {
    for (const { code, name, identity } of options.offices) {
      const url = options.databaseUrlOf(code);
      const dataSource = await openDatabase({ url, poolSize: options.poolSize });
      stops.push(() => dataSource.destroy());
      const office = { code, name, prefix: identity.prefix };
      const { gatewayKeys, logOf } = options;
      const log = logOf(code);
      const routes = await createOfficeRoutes({ office, dataSource, gatewayKeys, log });
      // Nothing is asked any more, and the database is let go last.
      stops.splice(-1, 0, () => routes.stop());
      app.use(`/${code}`, routes.router);
    }
    app.use(answerNowhere);
    return { url: await listen(http, '127.0.0.1', options.port), stop };
  } catch (error) {
    await stop();
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
