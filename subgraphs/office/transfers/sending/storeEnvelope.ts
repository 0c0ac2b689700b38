import type { EntityManager } from 'typeorm';

import type { PublishedKey } from '../keys/TransferKey';
import { hashEnvelope } from '../sealing/sealTransfer';

/** Keeps an envelope of a transfer, the newest of it, until what became of it is known. */
export async function storeEnvelope(
  manager: EntityManager,
  transfer: string,
  { envelope, sealTo }: { readonly envelope: string; readonly sealTo: PublishedKey },
): Promise<void> {
  await manager.query(
    `INSERT INTO transfer_envelope (transfer, attempt, sealed_to, envelope_hash, envelope)
     SELECT $1, count(*) + 1, $2, $3, $4 FROM transfer_envelope WHERE transfer = $1`,
    [transfer, sealTo.fingerprint, hashEnvelope(envelope), envelope],
  );
}
