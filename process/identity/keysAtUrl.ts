import { createRemoteJWKSet } from 'jose';

import type { IssuerKeys } from './TrustedIssuer';

/** The keys an issuer publishes at an address, fetched when needed and kept for a while. */
export function keysAtUrl(url: string): IssuerKeys {
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: 5_000,
    // A stranger's made-up key names make the hub ask the issuer no more often than this.
    cooldownDuration: 2_000,
    cacheMaxAge: 10 * 60_000,
  });
  const renew = async (): Promise<boolean> => {
    if (keys.coolingDown) return false;
    await keys.reload();
    return true;
  };
  return Object.assign(keys, { renew });
}
