import { calculateJwkThumbprint, importJWK } from 'jose';
import type { JWK, KeyLike } from 'jose';

import type { KeyFile } from './KeyFile';
import type { TransferKey } from './TransferKey';

const algorithms = { SEAL: 'ECDH-ES', SIGN: 'EdDSA' } as const;

/** The key pairs of a file, ready for use, in its order. Throws when a key is malformed. */
export function holdKeys({ keys }: KeyFile): Promise<TransferKey[]> {
  return Promise.all(
    keys.map(async ({ use, jwk, validFrom, validUntil, statement }) => {
      const { d: _, ...publicJwk } = jwk satisfies JWK;
      return {
        fingerprint: await calculateJwkThumbprint(publicJwk),
        ...{ use, validFrom, validUntil, statement },
        publicKey: JSON.stringify(publicJwk),
        privateKey: (await importJWK(jwk, algorithms[use])) as KeyLike,
      };
    }),
  );
}
