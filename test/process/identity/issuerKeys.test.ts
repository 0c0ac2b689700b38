import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { exportJWK, generateKeyPair } from 'jose';

import { keysInFile } from '../../../process/identity/issuerKeys';

const header = (kid: string): { alg: string; kid: string } => ({ alg: 'EdDSA', kid });
const token = { payload: '', signature: '' };

async function jwkSet(kid: string): Promise<string> {
  const { publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  return JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' }] });
}

it('reads a changed file again after a second, and believes the last one while there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const path = join(folder, 'jwks.json');
  await writeFile(path, await jwkSet('first'));
  const keys = keysInFile(path);
  await keys.check();
  const start = performance.now();
  const now = jest.spyOn(performance, 'now').mockReturnValue(start);
  const later = (ms: number): Promise<void> => {
    now.mockReturnValue(start + ms);
    // The cache reads the clock once a millisecond.
    return sleep(5);
  };
  try {
    await keys.get(header('first'), token);
    await writeFile(path, await jwkSet('second'));
    await utimes(path, 1, 1);
    await expect(keys.get(header('second'), token)).rejects.toThrow('no applicable key');
    await later(5_000);
    await keys.get(header('second'), token);
    await rm(path);
    await later(10_000);
    await keys.get(header('second'), token);
    await expect(keysInFile(path).check()).rejects.toThrow('ENOENT');
  } finally {
    now.mockRestore();
    await rm(folder, { recursive: true });
  }
});
