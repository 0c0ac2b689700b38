import { EnvError, makeExactValidator } from 'envalid';
import { calculateJwkThumbprint, CompactSign, compactVerify, importJWK, type KeyLike } from 'jose';
import { z } from 'zod';

import { readOffices } from '../../../../schema/codelists';
import { unknownOffice } from '../../../../schema/officeNames';

import type { PublishedKey } from './KeyRing';

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

/** What an office says of one of its keys, without the signature. */
type UnsignedKey = Omit<PublishedKey, 'statement'>;

const type = 'transfer-key+jws';
const statementSchema = z.strictObject({
  office: z.string(),
  fingerprint: z.string(),
  use: z.enum(['SEAL', 'SIGN']),
  validFrom: z.string(),
  validUntil: z.string(),
});

/**
 * Signs that a key is an office's. A sealing key is vouched for by a signing key, a new signing key
 * by the one before it: whoever knows one fingerprint of an office can follow it through rotations.
 */
export function signKeyStatement(
  office: string,
  key: UnsignedKey,
  signer: { readonly fingerprint: string; readonly privateKey: KeyLike },
): Promise<string> {
  const { fingerprint, use, validFrom, validUntil } = key;
  const content = { office, fingerprint, use, validFrom, validUntil };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', kid: signer.fingerprint, typ: type })
    .sign(signer.privateKey);
}

/** Whether a signer vouches for a key of an office, and for these very days. */
async function verifyKeyStatement(
  office: string,
  key: PublishedKey,
  signer: PublishedKey,
): Promise<boolean> {
  try {
    const publicKey = await importJWK(JSON.parse(signer.publicKey), 'EdDSA');
    const { payload, protectedHeader } = await compactVerify(key.statement, publicKey, {
      algorithms: ['EdDSA'],
    });
    if (protectedHeader.typ !== type) return false;
    const said = statementSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    return (
      said.office === office &&
      said.fingerprint === key.fingerprint &&
      said.use === key.use &&
      said.validFrom === key.validFrom &&
      said.validUntil === key.validUntil
    );
  } catch {
    return false;
  }
}

const knownOffices = new Set(readOffices().map(({ code }) => code));

/**
 * Reads which signing keys of other offices are pinned, from a text such as `kent=FINGERPRINT` with
 * commas between; an office may have several. Throws, naming the part, when it is not understood.
 */
export function readPins(text: string): ReadonlyMap<string, readonly string[]> {
  const pins = new Map<string, string[]>();
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [, office = '', fingerprint] = /^([a-z-]+)=([\w-]{43})$/.exec(part) ?? [];
    if (!fingerprint) throw new Error(`"${part}" is not of the form kent=FINGERPRINT`);
    // A pin that is misspelt would pin nothing, and nobody would know.
    if (!knownOffices.has(office)) throw new Error(unknownOffice(office));
    pins.set(office, [...(pins.get(office) ?? []), fingerprint]);
  }
  return pins;
}

/** A setting that pins signing keys of other offices. */
export const pinsSetting = makeExactValidator<string>((text) => {
  try {
    readPins(text);
    return text;
  } catch (error) {
    throw new EnvError(`must be pins: ${error instanceof Error ? error.message : 'malformed'}`);
  }
});
