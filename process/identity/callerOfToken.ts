import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';

import type { Caller } from '../../schema/caller';
import { codedError, errorCodes } from '../../schema/errorCodes';
import type { ErrorCode } from '../../schema/errorCodes';

import { callerOfClaims } from './callerOfClaims';
import type { TrustedIssuer } from './TrustedIssuer';

/** Signatures that only the holder of a private key can make. */
const algorithms = ['EdDSA', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256'];

/**
 * Who a bearer token says is asking: signed by a trusted issuer, for this hub, not expired.
 *
 * @throws an error whose code says which of these fails; a bad token never becomes the public
 */
export async function callerOfToken(
  token: string,
  issuers: readonly TrustedIssuer[],
): Promise<Caller> {
  const { alg, iss } = read(token);
  if (!algorithms.includes(alg ?? '')) {
    throw refused('TOKEN_ALGORITHM_REFUSED', `Use one of ${algorithms.join(', ')}.`);
  }
  const issuer = issuers.find((trusted) => trusted.issuer === iss);
  if (!issuer) throw refused('TOKEN_WRONG_ISSUER');
  return callerOfClaims(await verify(token, issuer), issuer.claims);
}

function read(token: string): { alg: string | undefined; iss: string | undefined } {
  try {
    return { alg: decodeProtectedHeader(token).alg, iss: decodeJwt(token).iss };
  } catch {
    throw refused('TOKEN_MALFORMED');
  }
}

async function verify(token: string, issuer: TrustedIssuer): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      algorithms,
      issuer: issuer.issuer,
      audience: issuer.audience,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: '5s',
    });
    return payload;
  } catch (error) {
    throw refused(codeOf(error));
  }
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return codeByClaim[error.claim] ?? 'TOKEN_CLAIMS_INVALID';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'TOKEN_ALTERED';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'TOKEN_ALGORITHM_REFUSED';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return 'TOKEN_MALFORMED';
  }
  const isUnknownKey =
    error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
  // What is left went wrong in fetching or reading the issuer's keys.
  return isUnknownKey ? 'TOKEN_KEY_UNKNOWN' : 'ISSUER_UNAVAILABLE';
}

const codeByClaim: Readonly<Record<string, ErrorCode>> = {
  aud: 'TOKEN_WRONG_AUDIENCE',
  iss: 'TOKEN_WRONG_ISSUER',
  nbf: 'TOKEN_NOT_YET_VALID',
};

function refused(code: ErrorCode, hint = ''): Error {
  return codedError(code, `${errorCodes[code].sentence}${hint === '' ? '' : ` ${hint}`}`);
}
