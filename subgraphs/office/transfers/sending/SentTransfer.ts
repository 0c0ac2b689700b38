import type { EntityManager } from 'typeorm';

import { TransferEnvelopeRow } from '../TransferRows';
import type { KeyRing, PublishedKey } from '../keys/KeyRing';
import { hashEnvelope, signerOf } from '../sealing/sealTransfer';

/** A referral passed to another office, as this office knows of it. Days are 2014-11-27. */
export interface SentTransfer {
  /** Its number. */
  readonly id: string;
  /** The case here. */
  readonly reference: string;
  readonly toCode: string;
  readonly sentOn: string;
  readonly dueOn: string;
  /** What the receipt says; null while there is none that decides. */
  readonly outcome: 'RECEIVED' | 'REFUSED' | null;
  readonly decidedOn: string | null;
  readonly reasonCode: string | null;
  /** What became of asking for it back; null where nobody did. */
  readonly recall: 'ASKED' | 'TAKEN_BACK' | 'TOO_LATE' | null;
  readonly recalledOn: string | null;
  /** The last day in time to answer that. */
  readonly recallDueOn: string | null;
  readonly recallReasonCode: string | null;
  /** Whether the other office may have it. */
  readonly wasHandedOut: boolean;
}

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/**
 * The select list and tables that read SentTransfers. SQL: what became of a transfer follows from
 * three other tables, and a page of them is one statement.
 */
const selectSent = `
  SELECT s.transfer AS id, s.reference, s.to_office AS "toCode", ${day('s.sent_on')} AS "sentOn",
         ${day('s.due_on')} AS "dueOn", r.outcome, ${day('r.decided_on')} AS "decidedOn",
         r.reason_code AS "reasonCode", ${day('c.recalled_on')} AS "recalledOn",
         ${day('c.due_on')} AS "recallDueOn", c.reason_code AS "recallReasonCode",
         EXISTS (SELECT FROM transfer_handing h WHERE h.transfer = s.transfer) AS "wasHandedOut",
         CASE WHEN c.transfer IS NULL THEN NULL
              WHEN r.outcome = 'RECEIVED' THEN 'TOO_LATE'
              WHEN r.outcome = 'REFUSED' OR NOT c.was_handed_out THEN 'TAKEN_BACK'
              ELSE 'ASKED' END AS recall
    FROM transfer_sent s
    LEFT JOIN transfer_receipt r ON r.transfer = s.transfer AND r.outcome <> 'UNREADABLE'
    LEFT JOIN transfer_recall c ON c.transfer = s.transfer`;

/** One transfer; null where this office sent none of this number. */
export async function findSentTransfer(
  manager: EntityManager,
  transfer: string,
): Promise<SentTransfer | null> {
  const [found] = await manager.query<SentTransfer[]>(`${selectSent} WHERE s.transfer = $1`, [
    transfer,
  ]);
  return found ?? null;
}

interface SentWanted {
  /** Only those of which nothing is known yet, and that are not back. */
  readonly isWaiting: boolean;
  readonly first: number;
  /** The number of the transfer after which to continue; null from the oldest on. */
  readonly after: string | null;
}

/** Transfers, the oldest first. */
export function findSentTransfers(
  manager: EntityManager,
  { isWaiting, first, after }: SentWanted,
): Promise<SentTransfer[]> {
  return manager.query<SentTransfer[]>(
    `${selectSent} WHERE NOT ($1 AND (r.outcome IS NOT NULL OR NOT coalesce(c.was_handed_out, true)))
        AND ($3::text IS NULL OR (s.sent_on, s.transfer) >
             (SELECT sent_on, transfer FROM transfer_sent WHERE transfer = $3))
      ORDER BY s.sent_on, s.transfer LIMIT $2`,
    [isWaiting, first, after],
  );
}

/** Transfers to one office, or to all. */
export function findSentTo(manager: EntityManager, office: string | null): Promise<SentTransfer[]> {
  return manager.query<SentTransfer[]>(
    `${selectSent} WHERE $1::text IS NULL OR s.to_office = $1 ORDER BY s.sent_on, s.transfer`,
    [office],
  );
}

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
 * the envelope that says so is still to be sealed. SQL: the newest envelope of each is DISTINCT ON.
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

/** Keeps an envelope of a transfer, the newest of it, until what became of it is known. */
export async function storeEnvelope(
  manager: EntityManager,
  transfer: string,
  { envelope, sealTo }: { readonly envelope: string; readonly sealTo: PublishedKey },
): Promise<void> {
  const attempt = (await manager.countBy(TransferEnvelopeRow, { transfer })) + 1;
  const sealedTo = sealTo.fingerprint;
  const envelopeHash = hashEnvelope(envelope);
  await manager.insert(TransferEnvelopeRow, {
    transfer,
    attempt,
    sealedTo,
    envelopeHash,
    envelope,
  });
}
