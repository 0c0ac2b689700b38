import { z } from 'zod';

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
