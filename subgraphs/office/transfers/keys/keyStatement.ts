import { compactVerify, CompactSign, importJWK } from 'jose';
import type { KeyLike } from 'jose';
import { z } from 'zod';

import type { PublishedKey } from './TransferKey';

/** What an office says of one of its keys, without the signature. */
export type UnsignedKey = Omit<PublishedKey, 'statement'>;

const type = 'transfer-key+jws';
const statementSchema = z.strictObject({
  office: z.string(),
  fingerprint: z.string(),
  use: z.enum(['SEAL', 'SIGN']),
  validFrom: z.string(),
  validUntil: z.string(),
});

/**
 * Signs that a key is an office's. A sealing key is vouched for by a signing key, a new signing key
 * by the one before it: whoever knows one fingerprint of an office can follow it through rotations.
 */
export function signKeyStatement(
  office: string,
  key: UnsignedKey,
  signer: { readonly fingerprint: string; readonly privateKey: KeyLike },
): Promise<string> {
  const { fingerprint, use, validFrom, validUntil } = key;
  const content = { office, fingerprint, use, validFrom, validUntil };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', kid: signer.fingerprint, typ: type })
    .sign(signer.privateKey);
}

/** Whether a signer vouches for a key of an office, and for these very days. */
export async function verifyKeyStatement(
  office: string,
  key: PublishedKey,
  signer: PublishedKey,
): Promise<boolean> {
  try {
    const publicKey = await importJWK(JSON.parse(signer.publicKey), 'EdDSA');
    const { payload, protectedHeader } = await compactVerify(key.statement, publicKey, {
      algorithms: ['EdDSA'],
    });
    if (protectedHeader.typ !== type) return false;
    const said = statementSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    return (
      said.office === office &&
      said.fingerprint === key.fingerprint &&
      said.use === key.use &&
      said.validFrom === key.validFrom &&
      said.validUntil === key.validUntil
    );
  } catch {
    return false;
  }
}
