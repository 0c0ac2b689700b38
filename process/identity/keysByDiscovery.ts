import { LRUCache } from 'lru-cache';
import { z } from 'zod';

import { keysAtUrl } from './keysAtUrl';
import type { IssuerKeys } from './TrustedIssuer';

const timeoutMs = 5_000;

/** How long an issuer that did not answer is left alone. */
const cooldownMs = 2_000;

const configurationSchema = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });

/**
 * The keys of an issuer by OpenID Connect discovery: its configuration names where they are. An
 * issuer that does not answer is asked again later.
 */
export function keysByDiscovery(issuer: string): IssuerKeys {
  const found = new LRUCache<string, Promise<IssuerKeys>>({ max: 1 });
  const current = (): Promise<IssuerKeys> => {
    const known = found.get(issuer);
    if (known) return known;
    const keys = discover(issuer);
    found.set(issuer, keys);
    keys.catch(() => found.set(issuer, keys, { ttl: cooldownMs }));
    return keys;
  };
  const find: IssuerKeys = async (header, token) => (await current())(header, token);
  return Object.assign(find, { renew: async () => (await (await current()).renew?.()) ?? false });
}

/** See OpenID Connect Discovery 1.0, section 4. */
async function discover(issuer: string): Promise<IssuerKeys> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${issuer} answered discovery with ${response.status}.`);
  const configuration = configurationSchema.parse(await response.json());
  if (configuration.issuer !== issuer) throw new Error(`${issuer} says it is somebody else.`);
  return keysAtUrl(configuration.jwks_uri);
}
