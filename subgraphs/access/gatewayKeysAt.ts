import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/**
 * The gateway's public keys, fetched when they are first needed and again when a statement names a
 * key that is not among them: the gateway may change its keys at any time.
 */
export function gatewayKeysAt(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    // A stranger with made-up key names makes the office ask no more often than this.
    cooldownDuration: 2_000,
    cacheMaxAge: 10 * 60_000,
    timeoutDuration: 5_000,
  });
}
