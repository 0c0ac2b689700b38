import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

import { claimsOfCaller } from '../../../schema/caller';

import type { DemoCaller } from './demoCallers';

const issuer = 'urn:pcc-hub:demonstration';
const audience = 'pcc-hub-demonstration';
const algorithm = 'EdDSA';

/**
 * An issuer of tokens for trying the hub out: a key in the data folder. Whoever can read that
 * folder can be anybody, so it exists on one's own machine only, never in production.
 */
export class DemoIssuer {
  private readonly folder: string;
  private readonly keyFile: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'demo-issuer');
    this.keyFile = join(this.folder, 'private.jwk.json');
  }

  /** Makes the key where there is none yet, and answers the gateway's TOKEN_ISSUERS file. */
  async open(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { d: _, ...publicKey } = (await this.tryReadKey()) ?? (await this.makeKey());
    await writeFile(join(this.folder, 'jwks.json'), JSON.stringify({ keys: [publicKey] }));
    const file = join(this.folder, 'issuers.json');
    const issuers = [{ issuer, audience, jwksFile: 'jwks.json', demo: true }];
    await writeFile(file, JSON.stringify({ issuers }));
    return file;
  }

  /**
   * Signs a token for a caller, good for twelve hours; null where no hub that issues such tokens
   * has run with this data folder.
   */
  async trySign({ name, caller }: DemoCaller): Promise<string | null> {
    const key = await this.tryReadKey();
    if (!key) return null;
    return new SignJWT(claimsOfCaller({ ...caller, subject: name }))
      .setProtectedHeader({ alg: algorithm, kid: key.kid ?? '', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(await importJWK(key, algorithm));
  }

  private async tryReadKey(): Promise<JWK | null> {
    const text = await readFile(this.keyFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw new Error(
        `DATA_DIR: the demonstration issuer's key ${this.keyFile} cannot be read (${error.code}). ` +
          'Ask for tokens as the user who started the hub.',
      );
    });
    return text === null ? null : (JSON.parse(text) as JWK);
  }

  private async makeKey(): Promise<JWK> {
    const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
    const named = { kid: randomUUID(), alg: algorithm, use: 'sig' };
    const key: JWK = { ...(await exportJWK(privateKey)), ...named };
    await writeFile(this.keyFile, JSON.stringify(key), { mode: 0o600 });
    return key;
  }
}
