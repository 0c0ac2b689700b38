import type { JWTPayload } from 'jose';

import type { Logger } from '../logging/createLogger';

import { readClaim, type TrustedIssuer } from './TrustedIssuer';
import { isStaffRole, rolesIn } from './callerOfClaims';

/**
 * Warns of a name in the issuer file that no token bears out: a claim that a token had to have and
 * that none has had yet, or roles of which none is the hub's. Whoever's token it is would otherwise
 * only find that it opens nothing. Each is said once, and names no person.
 */
export function noticeLackingClaims(
  log: Logger,
): (issuer: TrustedIssuer, claims: JWTPayload) => void {
  /** What has been found in a token, or said to be lacking. */
  const settled = new Set<string>();
  return (trusted, claims) => {
    const { issuer, claims: names } = trusted;
    const warnOnce = (claim: string, problem: string): void => {
      if (settled.has(`${issuer} ${claim}`)) return;
      settled.add(`${issuer} ${claim}`);
      const reason = `Tokens of ${issuer}: ${problem}`;
      log.warn({ reason }, 'Check the names of claims in the file of TOKEN_ISSUERS.');
    };
    const has = (claim: string): boolean => {
      const isThere = readClaim(claims, claim) !== undefined;
      if (isThere) settled.add(`${issuer} ${claim}`);
      return isThere;
    };
    if (!has(names.roles)) {
      return warnOnce(names.roles, `the first had no claim "${names.roles}", so it gives no role.`);
    }
    const held = heldRoles(trusted, claims);
    if (held.length === 0) {
      const problem = `the first had none of the hub's roles in its claim "${names.roles}".`;
      return warnOnce(`a role in ${names.roles}`, problem);
    }
    settled.add(`${issuer} a role in ${names.roles}`);
    if (held.some(isStaffRole) && trusted.office === undefined && !has(names.office)) {
      warnOnce(names.office, `the first of a member of staff had no claim "${names.office}".`);
    }
    if (held.includes('board-member') && !has(names.regions)) {
      warnOnce(names.regions, `the first of a board member had no claim "${names.regions}".`);
    }
  };
}

/** The hub's roles; none where the claim cannot be read, which refuses the token by itself. */
function heldRoles(trusted: TrustedIssuer, claims: JWTPayload): ReturnType<typeof rolesIn> {
  try {
    return rolesIn(claims, trusted);
  } catch {
    return [];
  }
}
