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
  let found: Promise<IssuerKeys> | null = null;
  let failedAtMs = 0;
  const current = (): Promise<IssuerKeys> => {
    if (!found || (failedAtMs > 0 && Date.now() - failedAtMs > cooldownMs)) {
      failedAtMs = 0;
      found = discover(issuer);
      found.catch(() => {
        failedAtMs = Date.now();
      });
    }
    return found;
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
