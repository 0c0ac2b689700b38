import { calculateJwkThumbprint, importJWK } from 'jose';
import type { JWK, KeyLike } from 'jose';

import { addCalendarDays } from '../../referrals/clock/calendarDays';

import { keyFileSchema } from './KeyFile';
import type { KeyFile } from './KeyFile';
import { signKeyStatement } from './keyStatement';
import { makeKeyPair } from './makeKeyPair';
import type { MadePair } from './makeKeyPair';

/** How long new keys are used, unless others follow before. */
export const keyDays = 400;

/**
 * An office's keys with a new pair of each use before the old ones: the first ones, or a rotation.
 * The new signing key is vouched for by the last one, so that an office that pinned that one
 * believes the new one as well.
 *
 * @param on the first day of the new keys
 */
export async function addKeys(file: KeyFile, on: string): Promise<KeyFile> {
  const days = { validFrom: on, validUntil: addCalendarDays(on, keyDays) };
  const [sign, seal] = await Promise.all([makeKeyPair('SIGN'), makeKeyPair('SEAL')]);
  const state = async (pair: MadePair, signer: Signer) => {
    const { use, fingerprint, jwk } = pair;
    const key = { fingerprint, use, publicKey: '', ...days };
    return { use, jwk, ...days, statement: await signKeyStatement(file.office, key, signer) };
  };
  const voucher = (await lastSigner(file)) ?? sign;
  const added = [await state(sign, voucher), await state(seal, sign)];
  return keyFileSchema.parse({ ...file, keys: [...added, ...file.keys] });
}

interface Signer {
  readonly fingerprint: string;
  readonly privateKey: KeyLike;
}

async function lastSigner({ keys }: KeyFile): Promise<Signer | null> {
  const last: JWK | undefined = keys.find(({ use }) => use === 'SIGN')?.jwk;
  if (!last) return null;
  const privateKey = (await importJWK(last, 'EdDSA')) as KeyLike;
  return { fingerprint: await calculateJwkThumbprint(last), privateKey };
}
