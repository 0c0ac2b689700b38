import type { DataSource, EntityManager } from 'typeorm';

import type { Place } from '../../../schema/questions';
import { todayInBritain } from '../../../schema/todayInBritain';
import type { TransfersReply } from '../../../schema/transfers';

import { lockTransfer } from './TransferProblem';
import { findSentTo, type SentTransfer } from './sending/SentTransfer';

/** An envelope that waits, as the office it is for is told of it. */
interface WaitingEnvelope {
  readonly id: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly envelope: string;
  /** Whether it was handed out before. */
  readonly isHandedOut: boolean;
}

/** A part of what waits. */
interface WaitingWanted {
  readonly first: number;
  /** The day and number of the transfer after which to continue; null from the oldest on. */
  readonly after: Place | null;
}

/**
 * What waits here for one office, the oldest first: of each transfer the newest envelope. A case
 * whose victim has withdrawn their consent is not among them, nor one where they consented again
 * and that has run out; the word that a case is asked back is, whatever was consented to.
 * SQL: the newest envelope and the victim's last word are found beside each transfer.
 */
function findWaitingEnvelopes(
  manager: EntityManager,
  office: string,
  { first, after }: WaitingWanted,
): Promise<WaitingEnvelope[]> {
  return manager.query<WaitingEnvelope[]>(
    `SELECT s.transfer AS id, to_char(s.sent_on, 'YYYY-MM-DD') AS "sentOn",
            to_char(s.due_on, 'YYYY-MM-DD') AS "dueOn", e.envelope,
            EXISTS (SELECT FROM transfer_handing h WHERE h.transfer = s.transfer) AS "isHandedOut"
       FROM transfer_sent s
      CROSS JOIN LATERAL (SELECT envelope, sealed_at FROM transfer_envelope
                           WHERE transfer = s.transfer ORDER BY attempt DESC LIMIT 1) e
      WHERE s.to_office = $1 AND e.envelope IS NOT NULL
        AND NOT EXISTS (SELECT FROM transfer_receipt r
                         WHERE r.transfer = s.transfer AND r.outcome <> 'UNREADABLE')
        AND ($3::date IS NULL OR (s.sent_on, s.transfer) > ($3::date, $4 COLLATE "C"))
        AND (EXISTS (SELECT FROM transfer_recall c WHERE c.transfer = s.transfer) OR NOT EXISTS (
          SELECT FROM (SELECT kind, expires_on, entered_at FROM referral_case_event c
                        WHERE c.reference = s.reference AND c.purpose = 'OTHER_OFFICE'
                          AND c.happened_on <= $5
                        ORDER BY c.happened_on DESC, c.position DESC LIMIT 1) last_word
           WHERE kind = 'CONSENT_WITHDRAWN' OR (entered_at > e.sealed_at AND expires_on < $5)))
      ORDER BY s.sent_on, s.transfer LIMIT $2`,
    [office, first, after?.sortKey ?? null, after?.id ?? null, todayInBritain()],
  );
}

interface Asker {
  /** The office that asks. */
  readonly asks: string;
  /** The office that answers: to its own people it tells everything. */
  readonly answers: string;
}

/** What this office sent and received, as far as it concerns the office that asks. */
export async function tellTransfers(
  manager: EntityManager,
  { asks, answers }: Asker,
): Promise<TransfersReply> {
  const other = asks === answers ? null : asks;
  const sent = await findSentTo(manager, other);
  // SQL, so that days are read as the text they are.
  const received = await manager.query<TransfersReply['received']>(
    `SELECT transfer, from_office AS "from", to_char(decided_on, 'YYYY-MM-DD') AS "decidedOn", outcome
       FROM transfer_received
      WHERE $1::text IS NULL OR from_office = $1
      ORDER BY decided_on, transfer`,
    [other],
  );
  return {
    sent: sent.map(({ id, toCode, sentOn, dueOn, outcome, ...asked }) => ({
      transfer: id,
      to: toCode,
      sentOn,
      dueOn,
      outcome,
      recall: recallOf(asked),
    })),
    received,
  };
}

type Recall = TransfersReply['sent'][number]['recall'];

function recallOf({
  recalledOn: askedOn,
  recallDueOn: dueOn,
  wasHandedOut: isAsked,
}: Pick<SentTransfer, 'recalledOn' | 'recallDueOn' | 'wasHandedOut'>): Recall {
  return askedOn === null || dueOn === null ? null : { askedOn, dueOn, isAsked };
}

/**
 * What waits here for one office, to be answered to it. That it is handed out is recorded before:
 * from then on the other office may have it, and to ask for it back is not to have it back.
 */
export async function handOutWaiting(
  dataSource: DataSource,
  office: string,
  wanted: WaitingWanted,
): Promise<readonly WaitingEnvelope[]> {
  const waiting = await findWaitingEnvelopes(dataSource.manager, office, wanted);
  const fresh = waiting.filter(({ isHandedOut }) => !isHandedOut).map(({ id }) => id);
  if (fresh.length === 0) return waiting;
  await dataSource.transaction(async (manager) => {
    for (const transfer of fresh.sort()) await lockTransfer(manager, transfer);
    // SQL: all at once, but for those that were asked back meanwhile.
    await manager.query(
      `INSERT INTO transfer_handing (transfer)
       SELECT transfer FROM unnest($1::text[]) AS given (transfer)
        WHERE NOT EXISTS (SELECT FROM transfer_recall r WHERE r.transfer = given.transfer)
           ON CONFLICT DO NOTHING`,
      [fresh],
    );
  });
  // What was asked back a moment ago is not among them any more.
  const standing = await findWaitingEnvelopes(dataSource.manager, office, wanted);
  return standing.filter(({ isHandedOut }) => isHandedOut);
}
