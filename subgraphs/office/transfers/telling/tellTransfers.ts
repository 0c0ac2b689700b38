import type { EntityManager } from 'typeorm';

import type { TransfersReply } from '../../../../schema/transfersReply';
import { findSentTo } from '../sending/SentTransfer';

/** An envelope that waits, as the office it is for is told of it. */
export interface WaitingEnvelope {
  readonly id: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly envelope: string;
}

/** What waits here for one office, the oldest first: of each transfer the newest envelope. */
export function findWaitingEnvelopes(
  manager: EntityManager,
  ...[office, first]: [string, number]
): Promise<WaitingEnvelope[]> {
  return manager.query<WaitingEnvelope[]>(
    `SELECT s.transfer AS id, to_char(s.sent_on, 'YYYY-MM-DD') AS "sentOn",
            to_char(s.due_on, 'YYYY-MM-DD') AS "dueOn", e.envelope
       FROM transfer_sent s
      CROSS JOIN LATERAL (SELECT envelope, envelope_hash FROM transfer_envelope
                           WHERE transfer = s.transfer ORDER BY attempt DESC LIMIT 1) e
      WHERE s.to_office = $1
        AND NOT EXISTS (SELECT FROM transfer_receipt r
                         WHERE r.transfer = s.transfer AND r.outcome <> 'UNREADABLE')
      ORDER BY s.sent_on, s.transfer LIMIT $2`,
    [office, first],
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
  const received = await manager.query<TransfersReply['received']>(
    `SELECT transfer, from_office AS "from", to_char(decided_on, 'YYYY-MM-DD') AS "decidedOn", outcome
       FROM transfer_received
      WHERE $1::text IS NULL OR from_office = $1
      ORDER BY decided_on, transfer`,
    [other],
  );
  return {
    sent: sent.map(({ id, toCode, sentOn, dueOn, outcome }) => ({
      ...{ transfer: id, to: toCode, sentOn, dueOn, outcome },
    })),
    received,
  };
}
