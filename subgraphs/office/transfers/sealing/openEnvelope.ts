import { compactDecrypt, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { z } from 'zod';

import type { PublishedKey, TransferKey } from '../keys/KeyRing';

import {
  contentType,
  envelopeType,
  type RecallContent,
  recallContentSchema,
  recallType,
  type TransferContent,
  transferContentSchema,
} from './sealTransfer';

/** Why an envelope cannot be taken. */
export type EnvelopeFault =
  | 'ENVELOPE_MALFORMED'
  | 'ENVELOPE_NOT_FOR_THIS_OFFICE'
  | 'ENVELOPE_KEY_UNKNOWN'
  | 'ENVELOPE_ALTERED'
  | 'ENVELOPE_SENDER_UNKNOWN';

/** What was inside: a case, or the sender's word that it asks for one back. */
export type SealedContent =
  | { readonly kind: 'CASE'; readonly content: TransferContent }
  | { readonly kind: 'RECALL'; readonly content: RecallContent };

export type OpenedEnvelope =
  | ({ readonly fault: null } & SealedContent)
  | { readonly fault: EnvelopeFault; readonly content: null };

/** What the outside of an envelope says: not to be believed until it is opened. */
const labelSchema = z.object({
  alg: z.literal('ECDH-ES+A256KW'),
  enc: z.literal('A256GCM'),
  typ: z.literal(envelopeType),
  kid: z.string().max(100),
  transfer: z.string().regex(/^[a-z-]+:t-[0-9a-f]{32}$/),
  from: z.string().max(100),
  to: z.string().max(100),
});
export type EnvelopeLabel = z.infer<typeof labelSchema>;

/** What is written on an envelope; null where it is none. */
export function tryReadLabel(envelope: string): EnvelopeLabel | null {
  try {
    return labelSchema.safeParse(decodeProtectedHeader(envelope)).data ?? null;
  } catch {
    return null;
  }
}

interface OpeningKeys {
  /** The office that opens it. */
  readonly office: string;
  /** Its key pairs, old ones among them. */
  readonly held: readonly TransferKey[];
  /** The keys of the office that the envelope says it comes from, as far as they are believed. */
  readonly ofSender: readonly PublishedKey[];
}

/**
 * Opens an envelope: decrypts it, checks who signed what is inside, and that it was meant for this
 * office. A pure function of its arguments: what it finds wrong is told, never thrown.
 */
export async function openEnvelope(
  envelope: string,
  { office, held, ofSender }: OpeningKeys,
): Promise<OpenedEnvelope> {
  const label = tryReadLabel(envelope);
  if (!label) return faulty('ENVELOPE_MALFORMED');
  if (label.to !== office) return faulty('ENVELOPE_NOT_FOR_THIS_OFFICE');
  const key = held.find(({ use, fingerprint }) => use === 'SEAL' && fingerprint === label.kid);
  if (!key) return faulty('ENVELOPE_KEY_UNKNOWN');
  const signed = await tryDecrypt(envelope, key);
  if (signed === null) return faulty('ENVELOPE_ALTERED');
  const signer = findSigner(signed, ofSender);
  if (!signer) return faulty('ENVELOPE_SENDER_UNKNOWN');
  const read = await tryReadContent(signed, signer);
  if (!read) return faulty('ENVELOPE_ALTERED');
  const { content } = read;
  // Somebody the sender wrote to can seal the letter again, to us: it stays a letter to them.
  if (content.to !== office) return faulty('ENVELOPE_NOT_FOR_THIS_OFFICE');
  const { transfer, from } = content;
  const isAsLabelled = transfer === label.transfer && from === label.from;
  const isItsOwn = transfer.startsWith(`${from}:`);
  return isAsLabelled && isItsOwn ? { fault: null, ...read } : faulty('ENVELOPE_ALTERED');
}

function faulty(fault: EnvelopeFault): OpenedEnvelope {
  return { fault, content: null };
}

async function tryDecrypt(envelope: string, { privateKey }: TransferKey): Promise<string | null> {
  try {
    const { plaintext } = await compactDecrypt(envelope, privateKey, {
      keyManagementAlgorithms: ['ECDH-ES+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return new TextDecoder().decode(plaintext).trimEnd();
  } catch {
    return null;
  }
}

function findSigner(signed: string, keys: readonly PublishedKey[]): PublishedKey | undefined {
  try {
    const { kid } = decodeProtectedHeader(signed);
    return keys.find(({ use, fingerprint }) => use === 'SIGN' && fingerprint === kid);
  } catch {
    return undefined;
  }
}

async function tryReadContent(signed: string, signer: PublishedKey): Promise<SealedContent | null> {
  try {
    const publicKey = await importJWK(JSON.parse(signer.publicKey), 'EdDSA');
    const { payload, protectedHeader } = await compactVerify(signed, publicKey, {
      algorithms: ['EdDSA'],
    });
    const said: unknown = JSON.parse(new TextDecoder().decode(payload));
    switch (protectedHeader.typ) {
      case contentType:
        return { kind: 'CASE', content: transferContentSchema.parse(said) };
      case recallType:
        return { kind: 'RECALL', content: recallContentSchema.parse(said) };
      default:
        return null;
    }
  } catch {
    return null;
  }
}
