import type { EntityManager } from 'typeorm';

import { todayInBritain } from '../../../../schema/todayInBritain';
import { appendCaseEvent, type CaseOutcome } from '../../cases/appendCaseEvent';
import type { CaseOwner } from '../../cases/checkCaseEvent';
import { dueOn } from '../../cases/clock/workingDays';
import type { CaseWrite } from '../../cases/enterCase';
import { findCase } from '../../cases/findCase';
import type { RecallTransferInput } from '../../generated/resolverTypes';
import { enterOnce } from '../../idempotency/KeptAnswer';
import type { Entered } from '../../idempotency/performOnce';
import type { OfficeContext } from '../../server/officeContext';
import { requireMeans } from '../TransferMeans';
import {
  lockTransfer,
  refuseTransferWrite,
  type TransferProblem,
  type TransferProblemCode,
} from '../TransferProblem';
import { emptyEnvelopes, TransferRecallRow, TransferSentRow } from '../TransferRows';
import { isReasonCode } from '../sealing/receipt';

import { findSentTransfer, type SentTransfer } from './SentTransfer';
import { sealAgain } from './sealAgain';

type Recalled = Entered<SentTransfer, TransferProblemCode>;

/**
 * Asks for a transfer back. Never handed out, it is the office's again at once. Handed out, the
 * other office is asked, in an envelope under the same number, to sign that it will not take it;
 * while its keys cannot be had, the next round of this office seals that envelope. Asked for again
 * it is answered as it stands.
 */
export async function recallTransfer(
  context: OfficeContext,
  input: RecallTransferInput,
): Promise<Recalled> {
  const { directory } = requireMeans(context);
  if (!isReasonCode(input.reasonCode)) {
    return refuseTransferWrite('FIELD_INVALID', 'reasonCode', codeExpected);
  }
  const number = input.transfer.includes('\u0000') ? '' : input.transfer;
  const known = await findSentTransfer(context.dataSource.manager, number);
  // An office that cannot be reached keeps nobody from taking back what it may never have seen.
  const keys = known?.wasHandedOut ? await directory.keysOf(known.toCode).catch(() => []) : [];
  return enterOnce(context, { name: 'recallTransfer', input }, async (manager, actor) => {
    await lockTransfer(manager, number);
    const sent = await findSentTransfer(manager, number);
    if (!sent) return refuseTransferWrite('UNKNOWN_TRANSFER', 'transfer', unknown);
    if (sent.recall === null) {
      if (sent.outcome !== null) return decidedBefore(sent);
      const owner = { office: context.office.code, today: todayInBritain() };
      const { reasonCode } = input;
      const problems = await takeBack(manager, owner, { sent, reasonCode, actor });
      if (problems.length > 0) return { answer: null, problems };
    }
    const asked = await standingOf();
    if (asked.recall === 'ASKED') await sealAgain(manager, context, { sent, keys, actor });
    return { answer: asked, problems: [] };

    async function standingOf(): Promise<SentTransfer> {
      const standing = await findSentTransfer(manager, number);
      if (!standing) throw new Error('The transfer that was asked back is not there.');
      return standing;
    }
  });
}

function decidedBefore({ toCode, outcome }: SentTransfer): Recalled {
  const message =
    outcome === 'RECEIVED'
      ? `${toCode} has signed that it received the case: it cannot be asked back any more.`
      : `${toCode} has refused it: the case is this office's already.`;
  return refuseTransferWrite('NOT_ALLOWED_NOW', 'transfer', message);
}

const unknown = 'This office sent no such transfer.';
const codeExpected = 'Enter a code of up to 40 capital letters and underscores, not words.';

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
async function takeBack(
  manager: EntityManager,
  owner: CaseOwner,
  { sent, reasonCode, actor }: TakingBack,
): Promise<readonly TransferProblem[]> {
  const { today } = owner;
  await manager.insert(TransferRecallRow, {
    transfer: sent.id,
    reasonCode,
    recalledOn: today,
    dueOn: dueOn(today) ?? today,
    wasHandedOut: sent.wasHandedOut,
    actor,
  });
  await emptyEnvelopes(manager, sent.id);
  if (sent.wasHandedOut) return [];
  const { problems } = await appendCaseEvent(manager, owner, {
    reference: sent.reference,
    kind: 'RETURNED',
    happenedOn: today,
    actor,
    office: sent.toCode,
    reasonCode,
  });
  return problems;
}

/**
 * Enters that a victim withdraws their consent to another office, and takes back what is under way
 * to one: nobody has to think of it. Where the other office may have it, the next round of this
 * office seals the envelope that asks for it back.
 *
 * @param enter enters the victim's word in the case
 */
export async function withdrawFromTransfer(
  { manager, owner, actor }: CaseWrite,
  reference: string,
  enter: () => Promise<CaseOutcome>,
): Promise<CaseOutcome> {
  const before = await lockUnderWay(manager, reference);
  const entered = await enter();
  if (entered.case === null) return entered;
  // It may have been sent while this waited for the case.
  const sent = before ?? (await lockUnderWay(manager, reference));
  if (!sent) return entered;
  const reasonCode = 'CONSENT_WITHDRAWN';
  const problems = await takeBack(manager, owner, { sent, reasonCode, actor });
  const standing = problems.length === 0 ? await findCase(manager, reference) : null;
  if (standing) return { case: standing, problems: [] };
  throw new Error(`${reference} cannot be taken back: ${problems.map(({ code }) => code).join()}.`);
}

/** The transfer of a case that waits to be taken, locked; null where there is none. */
async function lockUnderWay(
  manager: EntityManager,
  reference: string,
): Promise<SentTransfer | null> {
  const last = await manager.findOne(TransferSentRow, {
    where: { reference },
    order: { enteredAt: 'DESC' },
  });
  if (!last) return null;
  await lockTransfer(manager, last.transfer);
  const sent = await findSentTransfer(manager, last.transfer);
  return sent?.outcome === null && sent.recall === null ? sent : null;
}
