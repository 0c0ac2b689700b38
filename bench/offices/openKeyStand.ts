import { createServer } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { exportJWK, generateKeyPair } from 'jose';

import { listen } from '../../process/listen';

/** Keys that all gateways sign with, and the address where offices fetch their public half. */
export interface KeyStand {
  readonly keysFile: string;
  readonly url: string;
  stop(): Promise<void>;
}

/** Makes a key, writes it to a file in a folder, and publishes its public half. */
export async function openKeyStand(folder: string, port: number): Promise<KeyStand> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'bench' };
  const keysFile = join(folder, 'statement-keys.json');
  await writeFile(keysFile, JSON.stringify({ keys: [jwk] }), { mode: 0o600 });
  const { d: _, ...publicJwk } = jwk;
  const published = JSON.stringify({ keys: [{ ...publicJwk, alg: 'EdDSA', use: 'sig' }] });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(published);
  });
  const url = `${await listen(server, '127.0.0.1', port)}/.well-known/jwks.json`;
  return {
    keysFile,
    url,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
