import type { EntityManager } from 'typeorm';

import type { KeyRing } from '../keys/KeyRing';
import { signerOf } from '../sealing/signerOf';

/**
 * Those of some transfers that wait in an envelope signed with a key this office no longer holds:
 * no other office can know any more who signed it.
 *
 * @returns their numbers
 */
export async function findNeedingSealing(
  manager: EntityManager,
  ring: KeyRing,
  transfers: readonly string[],
): Promise<ReadonlySet<string>> {
  const newest = await manager.query<{ transfer: string; head: string | null }[]>(
    `SELECT DISTINCT ON (transfer) transfer, split_part(envelope, '.', 1) AS head
       FROM transfer_envelope WHERE transfer = ANY ($1) ORDER BY transfer, attempt DESC`,
    [transfers],
  );
  const held = new Set((await ring.read()).map(({ fingerprint }) => fingerprint));
  const lost = newest.filter(({ head }) => head !== null && !held.has(signerOf(head)));
  return new Set(lost.map(({ transfer }) => transfer));
}
