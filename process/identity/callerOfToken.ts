import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyOptions,
} from 'jose';

import type { Caller } from '../../schema/caller';
import { codedError, type ErrorCode, errorCodes } from '../../schema/errorCodes';

import type { TrustedIssuer } from './TrustedIssuer';
import { callerOfClaims, invalidClaim } from './callerOfClaims';

/** Signatures that only the holder of a private key can make. */
const algorithms = [
  'EdDSA',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** By how much the issuer's clock and ours may differ: what most libraries allow. */
const clockTolerance = '60s';

type NoticeClaims = (issuer: TrustedIssuer, claims: JWTPayload) => void;

/**
 * Who a bearer token says is asking: signed by a trusted issuer, for this hub, not expired.
 *
 * @param notice is shown the claims of every token that is verified
 * @throws an error whose code says which of these fails; a bad token never becomes the public
 */
export async function callerOfToken(
  token: string,
  issuers: readonly TrustedIssuer[],
  notice?: NoticeClaims,
): Promise<Caller> {
  const { alg, iss, kid, typ } = read(token);
  if (!algorithms.includes(alg ?? '')) {
    throw refused('TOKEN_ALGORITHM_REFUSED', `Use one of ${algorithms.join(', ')}.`);
  }
  const issuer = issuers.find((trusted) => trusted.issuer === iss);
  if (!issuer) throw refused('TOKEN_WRONG_ISSUER');
  if (isOtherType(typ)) throw refused('TOKEN_MALFORMED', 'Its type (typ) is another than JWT.');
  const claims = await verify(token, issuer, kid === undefined);
  notice?.(issuer, claims);
  return callerOfClaims(claims, issuer);
}

interface TokenHead {
  readonly alg: string | undefined;
  readonly iss: string | undefined;
  /** Which key it is signed with. */
  readonly kid: string | undefined;
  /** What kind of token it says it is. */
  readonly typ: string | undefined;
}

function read(token: string): TokenHead {
  try {
    const { alg, kid, typ } = decodeProtectedHeader(token);
    return { alg, kid, typ, iss: decodeJwt(token).iss };
  } catch {
    throw refused('TOKEN_MALFORMED');
  }
}

/**
 * Issuers sign other things, too, with the same keys: that somebody logged out (logout+jwt), or an
 * event (secevent+jwt). They say nobody may be asking. An access token is plain JWT or at+jwt.
 */
function isOtherType(typ: string | undefined): boolean {
  const type = String(typ ?? '').toLowerCase();
  return type.endsWith('+jwt') && !/^(application\/)?at\+jwt$/.test(type);
}

async function verify(
  token: string,
  issuer: TrustedIssuer,
  isKeyUnnamed: boolean,
): Promise<JWTPayload> {
  const options: JWTVerifyOptions = {
    algorithms,
    issuer: issuer.issuer,
    audience: [issuer.audience].flat(),
    requiredClaims: ['exp'],
    clockTolerance,
  };
  try {
    if (isKeyUnnamed) return await verifyByAnyKey(token, issuer, options);
    return (await jwtVerify(token, issuer.keys, options)).payload;
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed && !(error.claim in codeByClaim)) {
      const problem = error.reason === 'missing' ? 'is missing' : 'is not as it must be';
      throw invalidClaim(error.claim, problem);
    }
    const code = codeOf(error);
    // Without the name of a key nobody can tell a key that is gone from a token that was altered.
    if (isKeyUnnamed && code === 'TOKEN_ALTERED') {
      const hint = 'It does not name its key (kid), and none of the published keys fits.';
      throw refused('TOKEN_KEY_UNKNOWN', hint);
    }
    throw refused(code);
  }
}

/** AD FS names no `kid`: every published key of the right kind is tried, and once more when renewed. */
async function verifyByAnyKey(
  token: string,
  { keys }: TrustedIssuer,
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  const tryAll = async (): Promise<JWTPayload> => {
    try {
      return (await jwtVerify(token, keys, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error) {
        const verified = await jwtVerify(token, key, options).catch(unlessOfAnotherKey);
        if (verified) return verified.payload;
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  };
  try {
    return await tryAll();
  } catch (error) {
    unlessOfAnotherKey(error);
    if (!(await keys.renew?.())) throw error;
    return tryAll();
  }
}

/** Throws the error again, unless it only says that the signature is not made with this key. */
function unlessOfAnotherKey(error: unknown): null {
  if (error instanceof errors.JWSSignatureVerificationFailed) return null;
  throw error;
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
