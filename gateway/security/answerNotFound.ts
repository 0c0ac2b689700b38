import type { RequestHandler } from 'express';

import { sendRefusal } from './refusal';

/** Behind everything else: what nobody answered is not there. */
export const answerNotFound: RequestHandler = (request, response) => {
  const message = 'There is nothing at this address. Questions are asked at /graphql.';
  sendRefusal({ request, response }, 'NOT_FOUND', message);
};
