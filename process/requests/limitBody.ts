import express, { type ErrorRequestHandler, type RequestHandler } from 'express';

import type { ErrorCode } from '../../schema/errorCodes';

import { plainOperationName } from './plainRequest';
import { sendRefusal } from './refusal';

/** How deep lists and objects may lie in one another: beyond, programs run out of stack. */
const jsonDepthMax = 32;

/** Reads the body of a request, up to a size, also after it is unpacked. */
export function limitBody(bodyBytesMax: number): (RequestHandler | ErrorRequestHandler)[] {
  return [
    express.json({ limit: bodyBytesMax, strict: false }),
    refuseBadBody(bodyBytesMax),
    plainOperationName,
    refuseBadParameters,
  ];
}

/** What express says of a body it did not read, as a code. */
function refuseBadBody(bodyBytesMax: number): ErrorRequestHandler {
  return (error: { readonly type?: string; readonly status?: number }, request, response, next) => {
    const refused = (code: ErrorCode, message: string): void =>
      sendRefusal({ request, response }, code, message, { headers: { connection: 'close' } });
    switch (error.type) {
      case 'entity.too.large': {
        const length = request.get('content-length');
        const found = length === undefined ? '' : `, not ${length}`;
        return refused('BODY_TOO_LARGE', `A body may have ${bodyBytesMax} bytes${found}.`);
      }
      case 'encoding.unsupported':
      case 'charset.unsupported':
        return refused('MEDIA_TYPE_UNSUPPORTED', 'A body must be JSON in UTF-8.');
      case 'entity.parse.failed':
        return refused('MALFORMED_REQUEST', 'The body is not JSON.');
      default:
        return error.status !== undefined && error.status < 500
          ? refused('MALFORMED_REQUEST', 'The body could not be read.')
          : next(error);
    }
  };
}

/** One operation in a request, with parameters that no program stumbles over. */
const refuseBadParameters: RequestHandler = (request, response, next) => {
  const body: unknown = request.body;
  if (Array.isArray(body)) {
    const message = `A request holds one operation, not a list of ${body.length}.`;
    return sendRefusal({ request, response }, 'BATCH_REFUSED', message);
  }
  const { variables, extensions } = request.query;
  const problem = [body, tryParse(variables), tryParse(extensions)]
    .map(findProblem)
    .find((found) => found !== null);
  if (!problem) return next();
  return sendRefusal({ request, response }, 'MALFORMED_REQUEST', problem);
};

/** @apollo/server says what is wrong with a parameter that is no JSON. */
function tryParse(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Looks level by level, since looking into each other would itself run out of stack. */
function findProblem(json: unknown): string | null {
  let level = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (level.some((value) => typeof value === 'string' && value.includes('\0'))) {
      return 'The request holds a NUL character, which no record has.';
    }
    const below = level.filter((value) => typeof value === 'object' && value !== null);
    if (below.length > 0 && depth >= jsonDepthMax) {
      return `JSON may be ${jsonDepthMax} levels deep, and this is deeper.`;
    }
    level = below.flatMap((value): unknown[] => Object.entries(value as object).flat());
  }
  return null;
}
