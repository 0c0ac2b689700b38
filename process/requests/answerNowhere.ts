import type { RequestHandler } from 'express';

import { codedError, errorCodes } from '../../schema/errorCodes';

/** Behind everything else a subgraph answers: what nobody answered is not there. */
export const answerNowhere: RequestHandler = (_request, response) => {
  const { httpStatus, sentence } = errorCodes.NOT_FOUND;
  response
    .status(httpStatus)
    .set('cache-control', 'no-store')
    .json({ errors: [codedError('NOT_FOUND', sentence)] });
};

/** At the front of what is answered at one address: addresses below it are not there. */
export const onlyHere: RequestHandler = (request, response, next) =>
  request.path === '/' ? next() : answerNowhere(request, response, next);
