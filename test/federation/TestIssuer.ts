import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type KeyLike,
  SignJWT,
} from 'jose';

import { findDemoCaller } from '../../hub/local/demo/demoCallers';
import { standardClaims, type TrustedIssuer } from '../../process/identity/TrustedIssuer';
import { claimsOfCaller } from '../../schema/caller';

const issuer = 'https://login.example.org';
const audience = 'hub-under-test';

/** An issuer of tokens that a hub under test trusts. Its key can be replaced while the hub runs. */
export class TestIssuer {
  readonly issuer = issuer;
  readonly audience = audience;
  private key: { privateKey: KeyLike; publicJwk: JWK } | null = null;
  /** Keys it no longer signs with and still publishes. */
  private older: JWK[] = [];
  private kid = 0;

  static async create(): Promise<TestIssuer> {
    const created = new TestIssuer();
    await created.rotate();
    return created;
  }

  /** Publishes a new key instead of the present one, or beside it. */
  async rotate({ beside = false } = {}): Promise<void> {
    this.older = beside ? this.jwks().keys : [];
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    this.kid += 1;
    const named = { kid: `key-${this.kid}`, alg: 'EdDSA', use: 'sig' };
    this.key = { privateKey, publicJwk: { ...(await exportJWK(publicKey)), ...named } };
  }

  /** The public key as a JWK set. */
  jwks(): { keys: JWK[] } {
    return { keys: [...this.older, ...(this.key ? [this.key.publicJwk] : [])] };
  }

  /** How a gateway that trusts it sees it. */
  trusted(): TrustedIssuer {
    const keys: TrustedIssuer['keys'] = (header, token) =>
      createLocalJWKSet(this.jwks() as { keys: (JWK & { kty: string })[] })(header, token);
    return { issuer, audience, keys, claims: standardClaims };
  }

  /** A good token for a demonstration caller such as `essex-finance`. */
  tokenFor(name: string): Promise<string> {
    return this.sign(claimsOfCaller({ ...findDemoCaller(name).caller, subject: name }));
  }

  /** A token with these claims; what is not given is as it should be, what is null is left out. */
  sign(
    claims: Record<string, unknown>,
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> {
    const { kid = '' } = this.key?.publicJwk ?? {};
    return this.signUnnamed(claims, { kid, ...header });
  }

  /** The same with no `kid` that says which key it is signed with, as AD FS does it. */
  signUnnamed(
    claims: Record<string, unknown>,
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> {
    if (!this.key) throw new Error('The issuer has no key.');
    const inAnHour = Math.floor(Date.now() / 1000) + 3_600;
    const all = { iss: issuer, aud: audience, exp: inAnHour, ...claims };
    const given = Object.entries(all).filter(([, value]) => value !== null);
    return new SignJWT(Object.fromEntries(given))
      .setProtectedHeader({ alg: 'EdDSA', ...header })
      .sign(this.key.privateKey);
  }
}
