import type { RequestHandler } from 'express';
import type { DataSource } from 'typeorm';

import { Award } from './entities/Award';
import type { RunningOffice } from './officeContext';

/** Answers with the office's name and its number of awards; 503 without its database. */
export function answerHealth(office: RunningOffice, dataSource: DataSource): RequestHandler {
  const { code, name } = office;
  return async (_request, response) => {
    try {
      const awards = await dataSource.getRepository(Award).count();
      response.json({ status: 'ready', office: code, name, awards });
    } catch {
      const notReady = { status: 'not ready', office: code, name, reason: 'database' };
      response.status(503).json(notReady);
    }
  };
}
