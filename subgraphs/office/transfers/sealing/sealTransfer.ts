import { createHash } from 'node:crypto';

import { CompactEncrypt, CompactSign, importJWK } from 'jose';
import { z } from 'zod';

import { victimRelations } from '../../cases/ReferralCase';
import { referralCodes } from '../../cases/caseColumns';
import { personalDetailsSchema } from '../../cases/people/person';
import type { PublishedKey, TransferKey } from '../keys/KeyRing';

const text = z.string().max(2_000);
const day = z.iso.date();

/** What an envelope holds: one referral, as the office that sends it has it. */
export const transferContentSchema = z.strictObject({
  /** The same for every envelope of one transfer: it is stored once by it. */
  transfer: z.string().regex(/^[a-z-]+:t-[0-9a-f]{32}$/),
  from: z.string(),
  to: z.string(),
  /** The case at the office that sends it. */
  reference: text,
  sentOn: day,
  dueOn: day,
  /** Why it is passed on, as a code such as LIVES_THERE. */
  reasonCode: z.string().regex(/^[A-Z][A-Z_]{0,39}$/),
  /** The last day of the explicit consent it is passed on with; null where none is needed, or where
   * it has no end. */
  consentUntil: day.nullable(),
  /** Whether the case is made up, for demonstration. */
  isSynthetic: z.boolean(),
  // Without the moment of the report: what the next office promises runs from when it gets it.
  referral: z.strictObject({
    receivedOn: day,
    priorityCategory: z.enum(referralCodes.PRIORITY_CATEGORY),
    crimeType: z.enum(referralCodes.CRIME_TYPE),
    /** Left out where it is not known, as by offices of before it was asked. */
    relation: z.enum(victimRelations).optional(),
    /** The day from which the victim's details go to no provider, as they withdrew their consent;
     * left out where they did not. */
    withdrawnOn: day.optional(),
    source: z.enum(referralCodes.SOURCE),
    allegedOn: day.nullable(),
    requestedOn: day.nullable(),
  }),
  person: personalDetailsSchema,
});

export type TransferContent = z.infer<typeof transferContentSchema>;

/**
 * What an envelope holds that asks for a transfer back. It says nothing of the case, nor why; to
 * whoever carries it, it looks like any other envelope.
 */
export const recallContentSchema = z.strictObject({
  /** The number of the transfer that is asked back. */
  transfer: z.string().regex(/^[a-z-]+:t-[0-9a-f]{32}$/),
  from: z.string(),
  to: z.string(),
  recalledOn: day,
  /** The last day in time to answer. */
  dueOn: day,
});

export type RecallContent = z.infer<typeof recallContentSchema>;

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
      alg: 'ECDH-ES+A256KW',
      enc: 'A256GCM',
      typ: envelopeType,
      cty: 'jose',
      kid: sealTo.fingerprint,
      signer: signer.fingerprint,
      transfer,
      from,
      to,
    })
    .encrypt(await importJWK(JSON.parse(sealTo.publicKey), 'ECDH-ES+A256KW'));
}

/** What an envelope is called by, to the bit. */
export function hashEnvelope(envelope: string): string {
  return createHash('sha256').update(envelope).digest('hex');
}

const headSchema = z.object({ signer: z.string() });

/**
 * Which key what is inside an envelope was signed with, as this office itself wrote on its outside;
 * empty where it wrote nothing of it.
 */
export function signerOf(envelope: string): string {
  const [head = ''] = envelope.split('.');
  try {
    const read: unknown = JSON.parse(Buffer.from(head, 'base64url').toString());
    return headSchema.safeParse(read).data?.signer ?? '';
  } catch {
    return '';
  }
}
