import type { RequestHandler } from 'express';

import { sendRefusal } from '../../process/requests/refusal';

/** Behind everything else: what nobody answered is not there. */
export const answerNotFound: RequestHandler = (request, response) => {
  const message = 'There is nothing at this address. Questions are asked at /graphql.';
  sendRefusal({ request, response }, 'NOT_FOUND', message);
};

/** At the front of what is answered at one address: addresses below it are not there. */
export const onlyHere: RequestHandler = (request, response, next) =>
  request.path === '/' ? next() : answerNotFound(request, response, next);
