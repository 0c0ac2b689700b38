import { readFile, stat } from 'node:fs/promises';

import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
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
  let known: JWTVerifyGetKey | null = null;
  let changedMs = 0;
  let lookedAtMs = 0;

  async function read(): Promise<JWTVerifyGetKey> {
    const { mtimeMs } = await stat(path);
    if (known && mtimeMs === changedMs) return known;
    const jwks = jwksSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!jwks.success) throw new Error(`${path} is not a JWK set with keys.`);
    changedMs = mtimeMs;
    known = createLocalJWKSet(jwks.data as unknown as JSONWebKeySet);
    return known;
  }

  async function current(): Promise<JWTVerifyGetKey> {
    if (known && Date.now() - lookedAtMs < lookMs) return known;
    lookedAtMs = Date.now();
    return read().catch((error: unknown) => {
      if (known) return known;
      throw error;
    });
  }

  return {
    get: async (header, token) => (await current())(header, token),
    check: async () => {
      await read();
    },
  };
}
