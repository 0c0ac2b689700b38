import { createHash } from 'node:crypto';

import { CompactEncrypt, CompactSign, importJWK } from 'jose';

import type { PublishedKey, TransferKey } from '../keys/TransferKey';

import type { RecallContent } from './RecallContent';
import type { TransferContent } from './TransferContent';

/** What marks the signed content, a case or that it is asked back, and the envelope around it. */
export const contentType = 'referral-transfer+jws';
export const recallType = 'referral-recall+jws';
export const envelopeType = 'referral-transfer+jwe';

/** Envelopes come in steps of so many characters: their length tells little of what is inside. */
const stepLength = 2_048;

/**
 * Seals a transfer: signed by the office that sends it, then encrypted to the key of the one it is
 * for. Who it is for is signed too, so that the receiver cannot pass the envelope on as meant for
 * somebody else.
 */
export function sealTransfer(
  content: TransferContent,
  signer: TransferKey,
  sealTo: PublishedKey,
): Promise<string> {
  return seal(content, contentType, { signer, sealTo });
}

/** Seals that a transfer is asked back, in the same way: nobody between can say it, or see it. */
export function sealRecall(
  content: RecallContent,
  signer: TransferKey,
  sealTo: PublishedKey,
): Promise<string> {
  return seal(content, recallType, { signer, sealTo });
}

interface SealingKeys {
  readonly signer: TransferKey;
  readonly sealTo: PublishedKey;
}

async function seal(
  content: TransferContent | RecallContent,
  type: string,
  { signer, sealTo }: SealingKeys,
): Promise<string> {
  const signed = await new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', kid: signer.fingerprint, typ: type })
    .sign(signer.privateKey);
  const padded = signed.padEnd(Math.ceil(signed.length / stepLength) * stepLength);
  const { transfer, from, to } = content;
  return new CompactEncrypt(new TextEncoder().encode(padded))
    .setProtectedHeader({
      ...{ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ: envelopeType, cty: 'jose' },
      ...{ kid: sealTo.fingerprint, signer: signer.fingerprint, transfer, from, to },
    })
    .encrypt(await importJWK(JSON.parse(sealTo.publicKey), 'ECDH-ES+A256KW'));
}

/** What an envelope is called by, to the bit. */
export function hashEnvelope(envelope: string): string {
  return createHash('sha256').update(envelope).digest('hex');
}
