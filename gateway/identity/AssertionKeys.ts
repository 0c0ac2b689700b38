import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

import { exportJWK, generateKeyPair, importJWK, type JWK, type KeyLike } from 'jose';
import { z } from 'zod';

import { SettingsError } from '../../process/readSettings';
import type { SigningKey } from '../../schema/callerAssertion';

interface HeldKey extends SigningKey {
  readonly publicJwk: JWK;
}

interface AssertionKeysOptions {
  /** A file with private keys as a JWK set, the one to sign with first; null to make keys. */
  readonly file: string | null;
  /** How long a made key signs before the next one takes over. */
  readonly rotateMs: number;
}

const keyFileSchema = z.object({
  keys: z
    .array(
      z.looseObject({
        kid: z.string(),
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        d: z.string(),
      }),
    )
    .min(1),
});

/** How often the file is looked at for new keys. */
const lookMs = 5_000;

/**
 * The gateway's keys. It signs with one and publishes all: the last one, because what it signed may
 * still be under way, and the next one, so that offices know it before it is used. Keys change
 * without a restart: by time, or when the file does. Several gateways that share a file are one to
 * the offices; in a file the first key signs, so a new key is put second, and first a little later.
 */
export class AssertionKeys {
  private signing: HeldKey | null = null;
  private others: readonly HeldKey[] = [];
  private fileChangedMs = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: AssertionKeysOptions) {}

  /** Makes or reads the keys. Throws a SettingsError that names the file when it is no key file. */
  async start(): Promise<void> {
    await this.refresh();
    const everyMs = this.options.file === null ? this.options.rotateMs : lookMs;
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), everyMs);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** The key to sign with now. */
  current(): SigningKey {
    if (!this.signing) throw new Error('The assertion keys are not started.');
    return this.signing;
  }

  /** The public keys, as an office fetches them. */
  jwks(): { keys: JWK[] } {
    const keys = [...(this.signing ? [this.signing] : []), ...this.others];
    return { keys: keys.map(({ publicJwk }) => publicJwk) };
  }

  /** Takes the next key: the one announced before, or what the file holds now. */
  async refresh(): Promise<void> {
    const { file } = this.options;
    if (file !== null) return this.readFile(file);
    const last = this.signing;
    const [announced] = this.others;
    this.signing = announced ?? (await makeKey());
    this.others = [await makeKey(), ...(last ? [last] : [])];
  }

  private async readFile(file: string): Promise<void> {
    try {
      const { mtimeMs } = await stat(file);
      if (mtimeMs === this.fileChangedMs) return;
      const { keys } = keyFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      const [signing, ...others] = await Promise.all(keys.map(importKey));
      this.signing = signing ?? null;
      this.others = others;
      this.fileChangedMs = mtimeMs;
    } catch (error) {
      throw new SettingsError(
        `STATEMENT_KEYS: ${file} must be a JWK set with private Ed25519 keys: ${reasonOf(error)}.`,
      );
    }
  }
}

/** In one line; what the file holds is not repeated, as it may be a key. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [{ path = [], message } = { message: 'it is something else' }] = error.issues;
    return `${path.join('.') || 'the file'}: ${message}`;
  }
  if (error instanceof SyntaxError) return 'it is not JSON';
  const code: unknown = Object(error).code;
  return typeof code === 'string' ? `it cannot be read (${code})` : 'a key is malformed';
}

async function makeKey(): Promise<HeldKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const kid = randomUUID();
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), ...published(kid) } };
}

async function importKey(jwk: { kid: string; kty: 'OKP'; d: string }): Promise<HeldKey> {
  const { d: _, ...publicJwk } = jwk;
  const privateKey = (await importJWK(jwk, 'EdDSA')) as KeyLike;
  return { kid: jwk.kid, privateKey, publicJwk: { ...publicJwk, ...published(jwk.kid) } };
}

function published(kid: string): Pick<JWK, 'kid' | 'alg' | 'use'> {
  return { kid, alg: 'EdDSA', use: 'sig' };
}
