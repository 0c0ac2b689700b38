import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

import { keysAtUrl } from './keysAtUrl';

const timeoutMs = 5_000;

/** How long an issuer that did not answer is left alone. */
const cooldownMs = 2_000;

const configurationSchema = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });

/**
 * The keys of an issuer by OpenID Connect discovery: its configuration names where they are. An
 * issuer that does not answer is asked again later.
 */
export function keysByDiscovery(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | null = null;
  let failedAtMs = 0;
  return async (header, token) => {
    if (!found || (failedAtMs > 0 && Date.now() - failedAtMs > cooldownMs)) {
      failedAtMs = 0;
      found = discover(issuer);
      found.catch(() => {
        failedAtMs = Date.now();
      });
    }
    return (await found)(header, token);
  };
}

/** See OpenID Connect Discovery 1.0, section 4. */
async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${issuer} answered discovery with ${response.status}.`);
  const configuration = configurationSchema.parse(await response.json());
  if (configuration.issuer !== issuer) throw new Error(`${issuer} says it is somebody else.`);
  return keysAtUrl(configuration.jwks_uri);
}
