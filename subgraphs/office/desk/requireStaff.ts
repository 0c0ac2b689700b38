import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';

import type { Logger } from '../../../process/logging/createLogger';
import { sendRefusal } from '../../../process/requests/refusal';
import { type Caller, publicCaller } from '../../../schema/caller';
import { codedError, type ErrorCode, errorCodes } from '../../../schema/errorCodes';
import type { PersonalKeys } from '../cases/people/PersonalKeys';
import { faultCodes } from '../server/createOfficeServer';
import type { OfficeContext } from '../server/officeContext';

/**
 * Lets in the office's own staff, by their own bearer token, and nobody else: no board, no other
 * office, no service that carries somebody's roles. It comes before a body is read. That nobody can
 * be let in, as the issuer does not answer, is told to the log.
 */
export function requireStaff(office: string, log: Logger): RequestHandler {
  return (request, response, next) => {
    const { caller = publicCaller } = request;
    const refused = request.tokenRefusal ?? refuseOthers(office, caller);
    if (!(refused instanceof GraphQLError)) return next();
    const { code, ...extensions } = refused.extensions as { readonly code: ErrorCode };
    const { httpStatus, sentence } = errorCodes[code];
    if (faultCodes.some((each) => each === code)) {
      log.error({ requestId: request.record.requestId, codes: [code], fault: refused }, sentence);
    }
    const headers = httpStatus === 401 ? { 'www-authenticate': 'Bearer realm="desk"' } : {};
    return sendRefusal({ request, response }, code, refused.message, { extensions, headers });
  };
}

function refuseOthers(office: string, caller: Caller): GraphQLError | null {
  if (caller.subject === null) {
    return codedError('TOKEN_REQUIRED', errorCodes.TOKEN_REQUIRED.sentence);
  }
  const isStaff = caller.office === office && caller.roles.some((role) => /^office-/.test(role));
  if (isStaff && !caller.roles.includes('bi-service')) return null;
  return codedError('ACCESS_REFUSED', `The desk of ${office} is for its own staff alone.`);
}

/** The office's keys to personal details. Throws where it holds none: it then keeps no details. */
export function requirePersonalKeys({
  office,
  personalKeys,
}: Pick<OfficeContext, 'office' | 'personalKeys'>): PersonalKeys {
  if (personalKeys) return personalKeys;
  throw new Error(`PERSONAL_KEYS_FILE: ${office.code} has no keys, and so no personal details.`);
}
