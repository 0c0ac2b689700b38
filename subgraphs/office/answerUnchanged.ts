import type { RequestHandler } from 'express';

import { isPublic } from '../../schema/caller';

import type { DataVersion } from './database/DataVersion';

/**
 * States the version of the data in each answer to the public, and answers 412 to who has the
 * answer of this version already (`If-None-Match`), before anything is executed. The version is
 * read before the data, so that an answer is never older than the version it states.
 */
export function answerUnchanged(version: DataVersion): RequestHandler {
  return async (request, response, next) => {
    const tag = request.caller && isPublic(request.caller) ? await version.current() : null;
    if (tag === null) return next();
    response.set('etag', tag);
    // RFC 9110, 13.1.2: 304 is for GET alone.
    if (request.get('if-none-match') === tag) return void response.status(412).end();
    return next();
  };
}
