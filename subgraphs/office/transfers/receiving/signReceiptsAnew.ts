import { decodeJwt, decodeProtectedHeader } from 'jose';

import { todayInBritain } from '../../../../schema/todayInBritain';
import type { KeyRing } from '../keys/KeyRing';
import { type Receipt, signReceipt } from '../sealing/receipt';

/**
 * Receipts that this office keeps, each signed by a key that others can find: what was signed with
 * a key that is lost says the same, signed with the key of today. What is kept stays as it is; the
 * same words and key give the same signature each time.
 */
export async function signReceiptsAnew<Kept extends { readonly receipt: string }>(
  kept: readonly Kept[],
  ring: KeyRing,
): Promise<Kept[]> {
  if (kept.length === 0) return [];
  const held = new Set((await ring.read()).map(({ fingerprint }) => fingerprint));
  const signer = await ring.signingKey(todayInBritain());
  return Promise.all(
    kept.map(async (each) => {
      const { kid = '' } = decodeProtectedHeader(each.receipt);
      if (held.has(kid) || signer === null) return each;
      return { ...each, receipt: await signReceipt(decodeJwt<Receipt>(each.receipt), signer) };
    }),
  );
}
