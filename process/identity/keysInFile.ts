import { readFile, stat } from 'node:fs/promises';

import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

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
