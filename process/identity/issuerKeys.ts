import { readFile, stat } from 'node:fs/promises';

import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

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

const jwksSchema = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** How often the file is looked at for a change at most. */
const lookMs = 1_000;

/** An issuer's keys in a JWK set file, which may change at any time. */
export interface FileKeys {
  readonly get: JWTVerifyGetKey;
  /** Rejects, saying why, when the file is no JWK set. */
  check(): Promise<void>;
}

/** The public keys in a file. What stood in it last is believed while it cannot be read. */
export function keysInFile(path: string): FileKeys {
  const files = new LRUCache<string, KeysRead>({
    max: 1,
    ttl: lookMs,
    fetchMethod: (_, before) =>
      readKeys(path, before).catch((error: unknown) => {
        if (before) return before;
        throw error;
      }),
  });
  return {
    get: async (header, token) => (await files.forceFetch(path)).find(header, token),
    check: async () => {
      await readKeys(path);
    },
  };
}

interface KeysRead {
  readonly changedMs: number;
  readonly find: JWTVerifyGetKey;
}

/** Reads the file where it has changed since `before`. */
async function readKeys(path: string, before?: KeysRead): Promise<KeysRead> {
  const { mtimeMs: changedMs } = await stat(path);
  if (changedMs === before?.changedMs) return before;
  const jwks = jwksSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!jwks.success) throw new Error(`${path} is not a JWK set with keys.`);
  return { changedMs, find: createLocalJWKSet(jwks.data as unknown as JSONWebKeySet) };
}

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
