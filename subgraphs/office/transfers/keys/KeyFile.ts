import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type KeyLike,
} from 'jose';
import { z } from 'zod';

import { SettingsError } from '../../../../process/readSettings';
import { addCalendarDays } from '../../cases/clock/workingDays';

import type { TransferKey, TransferKeyUse } from './KeyRing';
import { signKeyStatement } from './believeKeys';

const base64url = z.string().regex(/^[\w-]+$/);
const day = z.iso.date();

const pair = <Curve extends string>(curve: Curve) =>
  z.object({ kty: z.literal('OKP'), crv: z.literal(curve), x: base64url, d: base64url });

const days = { validFrom: day, validUntil: day, statement: z.string() };

/** What stands in an office's file of transfer keys: key pairs, the newest first. */
export const keyFileSchema = z.strictObject({
  office: z.string(),
  keys: z.array(
    z.discriminatedUnion('use', [
      z.strictObject({ use: z.literal('SEAL'), jwk: pair('X25519'), ...days }),
      z.strictObject({ use: z.literal('SIGN'), jwk: pair('Ed25519'), ...days }),
    ]),
  ),
});

/** An office's private keys. Old ones stay: envelopes sealed to them may be under way. */
export type KeyFile = z.infer<typeof keyFileSchema>;

/** A new key pair, with the private half as it stands in the office's key file. */
interface MadePair {
  readonly use: TransferKeyUse;
  readonly fingerprint: string;
  readonly jwk: JWK;
  readonly privateKey: KeyLike;
}

const kinds = {
  SEAL: { algorithm: 'ECDH-ES', curve: 'X25519' },
  SIGN: { algorithm: 'EdDSA', curve: 'Ed25519' },
} as const;

/** Makes a key pair: X25519 to receive, Ed25519 to sign. */
async function makeKeyPair(use: TransferKeyUse): Promise<MadePair> {
  const { algorithm, curve } = kinds[use];
  const { privateKey } = await generateKeyPair(algorithm, { crv: curve, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { use, fingerprint: await calculateJwkThumbprint(jwk), jwk, privateKey };
}

/** How long new keys are used, unless others follow before. */
const keyDays = 400;

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

/** New keys are made so many days before the last ones run out. */
const daysBefore = 30;

/** Makes an office's key file where there is none; adds new keys where the last run out soon. */
export async function ensureKeyFile(file: string, office: string, today: string): Promise<void> {
  const held = await tryReadKeyFile(file);
  const last = (held?.keys ?? []).map(({ validUntil }) => validUntil).sort();
  const [until = ''] = last.slice(-1);
  if (until < addCalendarDays(today, daysBefore)) await rotateKeyFile(file, office, today);
}

const algorithms = { SEAL: 'ECDH-ES', SIGN: 'EdDSA' } as const;

/** The key pairs of a file, ready for use, in its order. Throws when a key is malformed. */
export function holdKeys({ keys }: KeyFile): Promise<TransferKey[]> {
  return Promise.all(
    keys.map(async ({ use, jwk, validFrom, validUntil, statement }) => {
      const { d: _, ...publicJwk } = jwk satisfies JWK;
      return {
        fingerprint: await calculateJwkThumbprint(publicJwk),
        use,
        validFrom,
        validUntil,
        statement,
        publicKey: JSON.stringify(publicJwk),
        privateKey: (await importJWK(jwk, algorithms[use])) as KeyLike,
      };
    }),
  );
}

/** What is wrong with a file of keys, in part of a sentence. Nothing that it holds is repeated. */
export function keyFileFault(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [field = ''] = error.issues.map(({ path }) => path.join('.'));
    return field === '' ? 'it is of another shape' : `${field} is not as expected`;
  }
  if (error instanceof SyntaxError) return 'it is not JSON';
  const code: unknown = Object(error).code;
  return typeof code === 'string' ? `it cannot be read (${code})` : 'a key is malformed';
}

/**
 * Makes an office's key file, or adds new keys to it. The file is replaced as a whole: a process
 * that is killed leaves the old one, and whoever reads meanwhile reads one of the two.
 *
 * @param on the first day of the new keys
 * @returns what the file holds now
 */
export async function rotateKeyFile(file: string, office: string, on: string): Promise<KeyFile> {
  const before = (await tryReadKeyFile(file)) ?? { office, keys: [] };
  if (before.office !== office) throw new Error(`${file} holds the keys of ${before.office}.`);
  const after = await addKeys(before, on);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${process.pid}.new`;
  await writeFile(made, JSON.stringify(after), { mode: 0o600, flush: true });
  await rename(made, file);
  return after;
}

/**
 * What an office's key file holds; null where there is no file.
 *
 * @throws a SettingsError that names the file, and nothing of what it holds, when it is none
 */
async function tryReadKeyFile(file: string): Promise<KeyFile | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw notReadable(file, error);
  });
  return text === null ? null : parseKeyFile(file, text);
}

function parseKeyFile(file: string, text: string): KeyFile {
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw notReadable(file, error);
  }
}

function notReadable(file: string, error: unknown): SettingsError {
  return new SettingsError(
    `TRANSFER_KEYS_FILE: ${file} must hold transfer keys, or be no file yet: ${keyFileFault(error)}.`,
  );
}
