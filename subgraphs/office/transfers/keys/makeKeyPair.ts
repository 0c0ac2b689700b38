import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JWK, KeyLike } from 'jose';

import type { TransferKeyUse } from './TransferKey';

/** A new key pair, with the private half as it stands in the office's key file. */
export interface MadePair {
  readonly use: TransferKeyUse;
  readonly fingerprint: string;
  readonly jwk: JWK;
  readonly privateKey: KeyLike;
}

const kinds = {
  SEAL: { algorithm: 'ECDH-ES', curve: 'X25519' },
  SIGN: { algorithm: 'EdDSA', curve: 'Ed25519' },
} as const;

/** Makes a key pair: X25519 to receive, Ed25519 to sign. */
export async function makeKeyPair(use: TransferKeyUse): Promise<MadePair> {
  const { algorithm, curve } = kinds[use];
  const { privateKey } = await generateKeyPair(algorithm, { crv: curve, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { use, fingerprint: await calculateJwkThumbprint(jwk), jwk, privateKey };
}
