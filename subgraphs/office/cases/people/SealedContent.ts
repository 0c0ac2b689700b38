/*
 * Envelope encryption: each record has a data key of its own (AES-256-GCM), which the office's key
 * wraps. A new key of the office wraps the data keys anew and leaves the records as they are.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { noteKeyBinding } from '../notes';

import type { PersonalKey, PersonalKeys } from './PersonalKeys';
import { personBinding } from './person';

/** A record about a person as it stands in the database. */
export interface SealedContent extends WrappedKey {
  readonly sealed: Buffer;
}

/** The data key of a record, wrapped. */
export interface WrappedKey {
  /** Which of the office's keys wraps the data key. */
  readonly keyId: string;
  readonly wrappedKey: Buffer;
}

/** What a record belongs to: moved to another place, neither its key nor it can be opened. */
export interface Binding {
  readonly key: string;
  readonly content: string;
}

/** Seals a text where it belongs, under a data key that is drawn for it. */
export function sealContent(key: PersonalKey, binding: Binding, clear: string): SealedContent {
  const dataKey = randomBytes(32);
  return {
    keyId: key.id,
    wrappedKey: encrypt(key.secret, dataKey, binding.key),
    sealed: encrypt(dataKey, Buffer.from(clear), binding.content),
  };
}

/** Opens a text. Throws when the office's keys do not fit or anything was altered or moved. */
export async function openContent(
  keys: PersonalKeys,
  binding: Binding,
  { keyId, wrappedKey, sealed }: SealedContent,
): Promise<string> {
  const dataKey = decrypt((await keys.get(keyId)).secret, wrappedKey, binding.key);
  return decrypt(dataKey, sealed, binding.content).toString();
}

/** The same data key, wrapped by the current key of the office. */
export async function rewrapKey(
  keys: PersonalKeys,
  binding: Pick<Binding, 'key'>,
  { keyId, wrappedKey }: WrappedKey,
): Promise<WrappedKey> {
  const dataKey = decrypt((await keys.get(keyId)).secret, wrappedKey, binding.key);
  const key = await keys.current();
  return { keyId: key.id, wrappedKey: encrypt(key.secret, dataKey, binding.key) };
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Nonce, tag and ciphertext in one; `about` must be the same to open it. */
function encrypt(secret: Buffer, clear: Buffer, about: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const encryption = createCipheriv(cipher, secret, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([encryption.update(clear), encryption.final()]);
  return Buffer.concat([nonce, encryption.getAuthTag(), sealed]);
}

function decrypt(secret: Buffer, sealed: Buffer, about: string): Buffer {
  const end = nonceBytes + tagBytes;
  const decryption = createDecipheriv(cipher, secret, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(about))
    .setAuthTag(sealed.subarray(nonceBytes, end));
  return Buffer.concat([decryption.update(sealed.subarray(end)), decryption.final()]);
}

/** A sealed record by its place: of which case, and which of several it is. */
export interface SealedPlace {
  readonly reference: string;
  readonly position: number;
}

export interface SealedTable {
  readonly name: string;
  /** What tells the records of one case apart, as SQL. */
  readonly position: string;
  keyBindingOf(place: SealedPlace): Pick<Binding, 'key'>;
}

/** Every table with records that the office's keys seal: what rotates keys has to know them all. */
export const sealedTables: readonly SealedTable[] = [
  {
    name: 'referral_person',
    position: '0',
    keyBindingOf: ({ reference }) => personBinding(reference),
  },
  { name: 'referral_note', position: 'position', keyBindingOf: noteKeyBinding },
];
