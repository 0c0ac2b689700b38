import type { KeyLike } from 'jose';

/** SEAL: others encrypt to it what only this office may read. SIGN: it signs what it sends. */
export type TransferKeyUse = 'SEAL' | 'SIGN';

/** A public key of an office as everybody can read it in the directory. Days are 2014-11-27. */
export interface PublishedKey {
  /** The SHA-256 thumbprint of the key (RFC 7638): it is its name, and what another office pins. */
  readonly fingerprint: string;
  readonly use: TransferKeyUse;
  /** The public key as a JSON Web Key. */
  readonly publicKey: string;
  readonly validFrom: string;
  /** The last day on which anything new is sealed or signed with it. */
  readonly validUntil: string;
  /** All of this, signed with a signing key of the office: its own, or the one before it. */
  readonly statement: string;
}

/** A key pair that the office itself holds. */
export interface TransferKey extends PublishedKey {
  readonly privateKey: KeyLike;
}

/** Whether something new may be sealed or signed with a key on a day. */
export function isValidOn(
  { validFrom, validUntil }: Pick<PublishedKey, 'validFrom' | 'validUntil'>,
  on: string,
): boolean {
  return validFrom <= on && on <= validUntil;
}

/** The newest of the keys of one use that are valid on a day; the first given where two began at
 * once. */
export function newestKey<Key extends PublishedKey>(
  keys: readonly Key[],
  use: TransferKeyUse,
  on: string,
): Key | null {
  const valid = keys.filter((key) => key.use === use && isValidOn(key, on));
  return valid.reduce<Key | null>(
    (newest, key) => (newest === null || key.validFrom > newest.validFrom ? key : newest),
    null,
  );
}
