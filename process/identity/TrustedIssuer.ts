import type { JWTVerifyGetKey } from 'jose';

import type { Role } from '../../schema/caller';

/** Who may say who a caller is. */
export interface TrustedIssuer {
  /** What its tokens carry as `iss`. */
  readonly issuer: string;
  /** What its tokens for this hub carry as `aud`: one of these. */
  readonly audience: string | readonly string[];
  /** Finds the public key of a token. */
  readonly keys: IssuerKeys;
  /** What the issuer calls the claims the hub reads. */
  readonly claims: ClaimNames;
  /**
   * The office all of whose staff it vouches for, and for nobody else's: no claim is read for it.
   * Nor does it vouch for the board of a region that this office is not in.
   */
  readonly office?: string | undefined;
  /** What the issuer calls the hub's roles, where it has names of its own; compared as a whole. */
  readonly roleNames?: Readonly<Record<string, Role>>;
}

/** The published keys of an issuer. */
export interface IssuerKeys extends JWTVerifyGetKey {
  /** Fetches them again, unless that was done a moment ago; says whether it did. */
  readonly renew?: () => Promise<boolean>;
}

/**
 * The names of claims. A name with dots is first looked up as it stands, then as a path: what
 * `realm_access.roles` finds may be the claim of this name, or `roles` inside `realm_access`.
 */
export interface ClaimNames {
  /** Who the bearer is; nobody else of this issuer has the same. */
  readonly subject: string;
  /** Roles; those the hub does not know give nothing. */
  readonly roles: string;
  /** The code of the office a member of staff works for. */
  readonly office: string;
  /** The codes of the regions whose board a member sits on. */
  readonly regions: string;
}

export const standardClaims: ClaimNames = {
  subject: 'sub',
  roles: 'roles',
  office: 'office',
  regions: 'regions',
};

/** The value of a claim by its name or path; undefined where the token has none. */
export function readClaim(claims: unknown, name: string): unknown {
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return undefined;
  // A claim that is null says nothing, so it hides no path either.
  const own: unknown = Object.hasOwn(claims, name) ? Reflect.get(claims, name) : undefined;
  if (own !== undefined && own !== null) return own;
  // The names along a path may themselves have dots, as those of Keycloak's clients may.
  for (const { index } of name.matchAll(/\./g)) {
    const first = name.slice(0, index);
    const found = Object.hasOwn(claims, first)
      ? readClaim(Reflect.get(claims, first), name.slice(index + 1))
      : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
