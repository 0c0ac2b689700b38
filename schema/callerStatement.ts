/*
 * What the gateway says to one office about who asks: a signed statement for that office alone,
 * good for seconds. An office believes nothing else.
 */
import { errors, jwtVerify, type JWTVerifyGetKey, type KeyLike, SignJWT } from 'jose';

import { type Caller, callerFromClaims, claimsOfCaller } from './caller';
import { codedError } from './errorCodes';

export const statementIssuer = 'pcc-gateway';

/** How long a statement is good for. */
export const statementSeconds = 30;

/** A key the gateway signs with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyLike;
}

/** Signs who asks, for one office. */
export function signCallerStatement(
  caller: Caller,
  audience: string,
  key: SigningKey,
): Promise<string> {
  return new SignJWT(claimsOfCaller(caller))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'caller+jwt' })
    .setIssuer(statementIssuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${statementSeconds}s`)
    .sign(key.privateKey);
}

export interface VerifiedStatement {
  readonly caller: Caller;
  /** When it stops being good, in milliseconds since 1970. */
  readonly expiresAtMs: number;
}

/**
 * Verifies a statement: signed by the gateway with EdDSA, for this office, not expired, unaltered.
 *
 * @throws STATEMENT_REFUSED, saying which of these fails
 */
export async function verifyCallerStatement(
  statement: string,
  audience: string,
  keys: JWTVerifyGetKey,
): Promise<VerifiedStatement> {
  try {
    const { payload } = await jwtVerify(statement, keys, {
      algorithms: ['EdDSA'],
      typ: 'caller+jwt',
      issuer: statementIssuer,
      audience,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: `${statementSeconds}s`,
      clockTolerance: '5s',
    });
    const expiresAtMs = (payload.exp ?? 0) * 1000;
    return { caller: callerFromClaims(payload), expiresAtMs };
  } catch (error) {
    throw codedError('STATEMENT_REFUSED', `The statement of the caller ${whatFails(error)}.`);
  }
}

function whatFails(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `has the wrong "${error.claim}"`;
  if (error instanceof errors.JWKSNoMatchingKey) return 'is signed with an unknown key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'was altered';
  if (error instanceof errors.JOSEError) return 'cannot be read';
  return 'cannot be verified';
}
