import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { personalDetailsSchema } from './PersonalDetails';
import type { PersonalDetails } from './PersonalDetails';
import type { PersonalKey, PersonalKeys } from './PersonalKeys';

/*
 * Envelope encryption: each record has a data key of its own (AES-256-GCM), which the office's key
 * wraps. A new key of the office wraps the data keys anew and leaves the records as they are.
 */

/** Personal details as they stand in the database. */
export interface SealedPerson {
  /** Which of the office's keys wraps the data key. */
  readonly keyId: string;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

/**
 * Seals personal details for one case: moved to another case, they cannot be opened.
 *
 * @param reference of the case
 */
export function sealPerson(
  key: PersonalKey,
  reference: string,
  details: PersonalDetails,
): SealedPerson {
  const dataKey = randomBytes(32);
  const text = Buffer.from(JSON.stringify(personalDetailsSchema.parse(details)));
  return {
    keyId: key.id,
    wrappedKey: encrypt(key.secret, dataKey, `key ${reference}`),
    sealed: encrypt(dataKey, text, `person ${reference}`),
  };
}

/** Opens personal details. Throws when the office's keys do not fit or anything was altered. */
export async function openPerson(
  keys: PersonalKeys,
  reference: string,
  { keyId, wrappedKey, sealed }: SealedPerson,
): Promise<PersonalDetails> {
  const dataKey = decrypt((await keys.get(keyId)).secret, wrappedKey, `key ${reference}`);
  const text = decrypt(dataKey, sealed, `person ${reference}`);
  return personalDetailsSchema.parse(JSON.parse(text.toString()));
}

/** The same data key, wrapped by another key of the office. */
export async function rewrapKey(
  keys: PersonalKeys,
  reference: string,
  { keyId, wrappedKey }: Omit<SealedPerson, 'sealed'>,
): Promise<Omit<SealedPerson, 'sealed'>> {
  const dataKey = decrypt((await keys.get(keyId)).secret, wrappedKey, `key ${reference}`);
  const key = await keys.current();
  return { keyId: key.id, wrappedKey: encrypt(key.secret, dataKey, `key ${reference}`) };
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
