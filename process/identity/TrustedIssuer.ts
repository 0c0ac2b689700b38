import type { JWTVerifyGetKey } from 'jose';

/** Who may say who a caller is. */
export interface TrustedIssuer {
  /** What its tokens carry as `iss`. */
  readonly issuer: string;
  /** What its tokens for this hub carry as `aud`. */
  readonly audience: string;
  /** Finds the public key of a token. */
  readonly keys: JWTVerifyGetKey;
  /** What the issuer calls the claims the hub reads. */
  readonly claims: ClaimNames;
}

export interface ClaimNames {
  /** A list of roles; those the hub does not know give nothing. */
  readonly roles: string;
  /** The code of the office a member of staff works for. */
  readonly office: string;
  /** The codes of the regions whose board a member sits on. */
  readonly regions: string;
}
