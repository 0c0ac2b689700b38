import type { ErrorRequestHandler } from 'express';

import { errorCodes } from '../../schema/errorCodes';

import { sendRefusal } from './refusal';

/** The last resort: a fault is told to the log and shown as one sentence, never as a stack. */
export function answerFaults(log: (fault: unknown) => void): ErrorRequestHandler {
  return (fault: { readonly status?: number }, request, response, next) => {
    if (response.headersSent) return next(fault);
    if (fault.status !== undefined && fault.status < 500) {
      const message = 'The address of the request cannot be read.';
      return sendRefusal({ request, response }, 'MALFORMED_REQUEST', message);
    }
    log(fault);
    const { sentence } = errorCodes.INTERNAL_SERVER_ERROR;
    return sendRefusal({ request, response }, 'INTERNAL_SERVER_ERROR', sentence);
  };
}
