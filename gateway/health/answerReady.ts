import type { RequestHandler } from 'express';

import type { OfficeDataSource } from '../transport/OfficeDataSource';

/** Ready while at least one office is: a hub without one missing office still answers. */
export function answerReady(offices: ReadonlyMap<string, OfficeDataSource>): RequestHandler {
  return async (_request, response) => {
    const states = await Promise.all(
      [...offices].map(async ([office, source]) => ({ office, ready: await source.isReady() })),
    );
    const ready = states.some((state) => state.ready);
    response.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not ready',
      offices: states.map(({ office, ready: isReady }) => ({
        office,
        status: isReady ? 'ready' : 'down',
      })),
    });
  };
}
