import type { EntityManager } from 'typeorm';

import { appendCaseEvent } from '../../referrals/cases/appendCaseEvent';
import type { CaseOwner } from '../../referrals/cases/checkCaseEvent';
import { dueOn } from '../../referrals/clock/dueOn';
import type { TransferProblem } from '../TransferProblem';

import type { SentTransfer } from './SentTransfer';

interface TakingBack {
  readonly sent: SentTransfer;
  /** Why, as a code such as SENT_BY_MISTAKE. */
  readonly reasonCode: string;
  readonly actor: string;
}

/**
 * Takes a transfer back of which nothing is known yet, for whoever holds its lock. What was sealed
 * is emptied at once and never handed out again. Where it never was, the case is here again; where
 * it was, the other office may have it, and has to sign first that it will not take it.
 *
 * @returns what keeps the case from coming back; nothing of it may stay then
 */
export async function takeBack(
  manager: EntityManager,
  owner: CaseOwner,
  { sent, reasonCode, actor }: TakingBack,
): Promise<readonly TransferProblem[]> {
  const { today } = owner;
  await manager.query(
    `INSERT INTO transfer_recall (transfer, reason_code, recalled_on, due_on, was_handed_out, actor)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [sent.id, reasonCode, today, dueOn(today) ?? today, sent.wasHandedOut, actor],
  );
  await manager.query(
    `UPDATE transfer_envelope SET envelope = NULL WHERE transfer = $1 AND envelope IS NOT NULL`,
    [sent.id],
  );
  if (sent.wasHandedOut) return [];
  const { problems } = await appendCaseEvent(manager, owner, {
    ...{ reference: sent.reference, kind: 'RETURNED', happenedOn: today, actor },
    ...{ office: sent.toCode, reasonCode },
  });
  return problems;
}
