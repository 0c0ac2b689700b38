import type { EntityManager } from 'typeorm';

import type { KeyRing } from '../keys/KeyRing';
import { signerOf } from '../sealing/signerOf';

interface Newest {
  readonly transfer: string;
  /** The first part of the envelope; null where it is emptied. */
  readonly head: string | null;
  /** Whether the other office has still to say whether it took what is asked back. */
  readonly isAskedBack: boolean;
}

/**
 * Those of some transfers that wait in an envelope signed with a key this office no longer holds,
 * so that no other office can know any more who signed it; and those that were asked back, where
 * the envelope that says so is still to be sealed.
 *
 * @returns their numbers
 */
export async function findNeedingSealing(
  manager: EntityManager,
  ring: KeyRing,
  transfers: readonly string[],
): Promise<ReadonlySet<string>> {
  const newest = await manager.query<Newest[]>(
    `SELECT DISTINCT ON (transfer) transfer, split_part(envelope, '.', 1) AS head,
            EXISTS (SELECT FROM transfer_recall c
                     WHERE c.transfer = e.transfer AND c.was_handed_out)
              AND NOT EXISTS (SELECT FROM transfer_receipt r
                               WHERE r.transfer = e.transfer AND r.outcome <> 'UNREADABLE')
              AS "isAskedBack"
       FROM transfer_envelope e WHERE transfer = ANY ($1) ORDER BY transfer, attempt DESC`,
    [transfers],
  );
  const held = new Set((await ring.read()).map(({ fingerprint }) => fingerprint));
  const needing = newest.filter(({ head, isAskedBack }) =>
    head === null ? isAskedBack : !held.has(signerOf(head)),
  );
  return new Set(needing.map(({ transfer }) => transfer));
}
