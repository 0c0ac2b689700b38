import { CompactSign, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { z } from 'zod';

import type { PublishedKey, TransferKey } from '../keys/KeyRing';

const receiptType = 'referral-receipt+jws';

const reasonCodeSchema = z.string().regex(/^[A-Z][A-Z_]{0,39}$/);

/** Whether a text can stand in a receipt as the reason: a code such as LIVES_ELSEWHERE. */
export function isReasonCode(text: string): boolean {
  return reasonCodeSchema.safeParse(text).success;
}

const receiptSchema = z.strictObject({
  transfer: z.string().regex(/^[a-z-]+:t-[0-9a-f]{32}$/),
  /** The office that sent the transfer. */
  from: z.string(),
  /** The office it was for, which signs. */
  to: z.string(),
  /** The SHA-256 of the envelope that was opened, or could not be. */
  envelopeHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** UNREADABLE: sealed to a key the office no longer holds; the sender seals it again. */
  outcome: z.enum(['RECEIVED', 'REFUSED', 'UNREADABLE']),
  /** Why it was refused, as a code such as LIVES_ELSEWHERE; null where it was not. */
  reasonCode: reasonCodeSchema.nullable(),
  decidedOn: z.iso.date(),
});

/** What the receiving office says became of an envelope. It holds nothing of the person. */
export type Receipt = z.infer<typeof receiptSchema>;

/** Signs a receipt by the receiving office. */
export function signReceipt(receipt: Receipt, signer: TransferKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(receipt)))
    .setProtectedHeader({ alg: 'EdDSA', kid: signer.fingerprint, typ: receiptType })
    .sign(signer.privateKey);
}

/** Reads a receipt that one of these keys signed; null where none did, or it is no receipt. */
export async function tryReadReceipt(
  receipt: string,
  keys: readonly PublishedKey[],
): Promise<Receipt | null> {
  try {
    const { kid } = decodeProtectedHeader(receipt);
    const signer = keys.find(({ use, fingerprint }) => use === 'SIGN' && fingerprint === kid);
    if (!signer) return null;
    const publicKey = await importJWK(JSON.parse(signer.publicKey), 'EdDSA');
    const { payload, protectedHeader } = await compactVerify(receipt, publicKey, {
      algorithms: ['EdDSA'],
    });
    if (protectedHeader.typ !== receiptType) return null;
    return receiptSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return null;
  }
}
