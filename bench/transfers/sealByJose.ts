import {
  compactDecrypt,
  CompactEncrypt,
  CompactSign,
  compactVerify,
  generateKeyPair,
  type KeyLike,
} from 'jose';

/** What sealing and opening takes by the library alone, with keys that are ready. */
export interface JoseKeys {
  readonly sign: { readonly publicKey: KeyLike; readonly privateKey: KeyLike };
  readonly seal: { readonly publicKey: KeyLike; readonly privateKey: KeyLike };
}

export async function makeJoseKeys(): Promise<JoseKeys> {
  return {
    sign: await generateKeyPair('EdDSA', { crv: 'Ed25519' }),
    seal: await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519' }),
  };
}

/** Signs, encrypts, decrypts and verifies a text of an envelope's length, and nothing else. */
export async function sealByJose({ sign, seal }: JoseKeys, text: string): Promise<string> {
  const signed = await new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'EdDSA' })
    .sign(sign.privateKey);
  const sealed = await new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' })
    .encrypt(seal.publicKey);
  const { plaintext } = await compactDecrypt(sealed, seal.privateKey);
  const { payload } = await compactVerify(new TextDecoder().decode(plaintext), sign.publicKey);
  return new TextDecoder().decode(payload);
}
