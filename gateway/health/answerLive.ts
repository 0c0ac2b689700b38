import type { RequestHandler } from 'express';

/** The process runs. */
export const answerLive: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};
