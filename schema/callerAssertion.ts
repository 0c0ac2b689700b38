/*
 * What the gateway says to one office about who asks: a signed assertion for that office alone,
 * good for seconds. An office believes nothing else.
 */
import { errors, jwtVerify, type JWTVerifyGetKey, type KeyLike, SignJWT } from 'jose';

import { type Caller, callerFromClaims, claimsOfCaller } from './caller';
import { codedError } from './errorCodes';

const assertionIssuer = 'pcc-gateway';

/** How long an assertion is good for. */
export const assertionSeconds = 30;

/** A key the gateway signs with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyLike;
}

/** Signs who asks, for one office. */
export function signCallerAssertion(
  caller: Caller,
  audience: string,
  key: SigningKey,
): Promise<string> {
  return new SignJWT(claimsOfCaller(caller))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'caller+jwt' })
    .setIssuer(assertionIssuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${assertionSeconds}s`)
    .sign(key.privateKey);
}

export interface VerifiedAssertion {
  readonly caller: Caller;
  /** When it stops being good, in milliseconds since 1970. */
  readonly expiresAtMs: number;
}

/**
 * Verifies an assertion: signed by the gateway with EdDSA, for this office, not expired, unaltered.
 *
 * @throws STATEMENT_REFUSED, saying which of these fails
 */
export async function verifyCallerAssertion(
  assertion: string,
  audience: string,
  keys: JWTVerifyGetKey,
): Promise<VerifiedAssertion> {
  try {
    const { payload } = await jwtVerify(assertion, keys, {
      algorithms: ['EdDSA'],
      typ: 'caller+jwt',
      issuer: assertionIssuer,
      audience,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: `${assertionSeconds}s`,
      clockTolerance: '5s',
    });
    const expiresAtMs = (payload.exp ?? 0) * 1000;
    return { caller: callerFromClaims(payload), expiresAtMs };
  } catch (error) {
    throw codedError('STATEMENT_REFUSED', `The assertion about the caller ${whatFails(error)}.`);
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
