import type { ErrorRequestHandler } from 'express';

import { codedError, errorCodes } from '../../schema/errorCodes';
import type { Logger } from '../logging/createLogger';

const mediaTypes = ['application/json', 'application/graphql-response+json'];

/**
 * The last resort, behind everything else: a fault is told to the log and shown as one sentence
 * with the id of the request, never as a stack; a request that cannot be read is not a fault.
 */
export function answerFaults(log: Logger): ErrorRequestHandler {
  return (fault: { readonly status?: number }, request, response, next) => {
    if (response.headersSent) return next(fault);
    const { record } = request;
    const { requestId } = record;
    const isFault = fault.status === undefined || fault.status >= 500;
    const code = isFault ? 'INTERNAL_SERVER_ERROR' : 'MALFORMED_REQUEST';
    if (isFault) log.error({ requestId, fault }, 'Something went wrong.');
    record.addCode(code);
    const { httpStatus, sentence } = errorCodes[code];
    return response
      .status(httpStatus)
      .set('cache-control', 'no-store')
      .type(request.accepts(mediaTypes) || 'application/json')
      .send(JSON.stringify({ errors: [codedError(code, sentence, isFault ? { requestId } : {})] }));
  };
}
