import type { Request, RequestHandler, Response } from 'express';

import type { Logger } from '../logging/createLogger';

import { requestIdFrom, requestIdHeader, RequestRecord } from './RequestRecord';

declare module 'express-serve-static-core' {
  interface Request {
    /** What is to be told of the request once it is answered. */
    record: RequestRecord;
  }
}

/**
 * Gives every request an id, which its answer carries, and tells the log of it once it is over.
 *
 * @param believes whether an id that the sender gives is taken, where it is well formed
 */
export function identifyRequests(log: Logger, believes: boolean): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now();
    const { method, path } = request;
    const record = new RequestRecord(believes ? request.get(requestIdHeader) : undefined);
    request.record = record;
    response.set(requestIdHeader, record.requestId);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : null;
      const durationMs = Math.round(performance.now() - startedMs);
      const fields = { ...record.fields(status), method, durationMs };
      // Probes and keys are asked for all the time.
      if (/^\/(health|\.well-known)\b/.test(path)) log.debug(fields, 'Probed.');
      else log.info(fields, 'Answered a request.');
    });
    next();
  };
}

/** Takes the id that the sender gave, once the sender is known to be the gateway. */
export function takeRequestId(request: Request, response: Response): void {
  request.record.requestId = requestIdFrom(request.get(requestIdHeader));
  response.set(requestIdHeader, request.record.requestId);
}
