import { calculateJwkThumbprint } from 'jose';

import { verifyKeyStatement } from './keyStatement';
import type { PublishedKey } from './TransferKey';

const curves = { SEAL: 'X25519', SIGN: 'Ed25519' } as const;

/**
 * Which of the keys that the directory gives for an office are to be believed: named after what
 * they are, of the kind their use needs, and vouched for by a signing key of the office. With pins
 * the chain of vouchers has to begin at one of them; without, at a signing key that vouches for
 * itself, so that the hub could put a chain of its own in its place.
 *
 * @param pins fingerprints of the office's signing keys that somebody made sure of
 */
export async function believeKeys(
  office: string,
  published: readonly PublishedKey[],
  pins: readonly string[],
): Promise<PublishedKey[]> {
  const sound = await keepSound(published);
  const isRoot = async (key: PublishedKey): Promise<boolean> =>
    key.use === 'SIGN' &&
    (pins.length === 0 ? verifyKeyStatement(office, key, key) : pins.includes(key.fingerprint));
  let believed = await keepIf(sound, isRoot);
  for (;;) {
    const signers = believed.filter(({ use }) => use === 'SIGN');
    const others = sound.filter((key) => !believed.includes(key));
    const vouched = await keepIf(others, (key) => isVouchedByAny(office, key, signers));
    if (vouched.length === 0) return sound.filter((key) => believed.includes(key));
    believed = [...believed, ...vouched];
  }
}

/** A key named otherwise than by its thumbprint could pass for a pinned one. */
function keepSound(published: readonly PublishedKey[]): Promise<PublishedKey[]> {
  return keepIf(published, async ({ publicKey, use, fingerprint }) => {
    try {
      const { kty, crv, x, ...others } = JSON.parse(publicKey);
      const isOfItsKind = kty === 'OKP' && crv === curves[use] && Object.keys(others).length === 0;
      return isOfItsKind && (await calculateJwkThumbprint({ kty, crv, x })) === fingerprint;
    } catch {
      return false;
    }
  });
}

async function isVouchedByAny(
  office: string,
  key: PublishedKey,
  signers: readonly PublishedKey[],
): Promise<boolean> {
  for (const signer of signers) {
    if (signer.use === 'SIGN' && (await verifyKeyStatement(office, key, signer))) return true;
  }
  return false;
}

async function keepIf<Item>(
  items: readonly Item[],
  keep: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  const kept = await Promise.all(items.map(keep));
  return items.filter((_, index) => kept[index]);
}
