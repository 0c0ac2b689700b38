import type { EntityManager } from 'typeorm';

import type { CaseOutcome } from '../../referrals/cases/appendCaseEvent';
import { findCase } from '../../referrals/cases/findCase';
import type { CaseWrite } from '../../writing/enterCase';
import { lockTransfer } from '../lockTransfer';

import { findSentTransfer } from './SentTransfer';
import type { SentTransfer } from './SentTransfer';
import { takeBack } from './takeBack';

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
  const [last] = await manager.query<{ transfer: string }[]>(
    `SELECT transfer FROM transfer_sent WHERE reference = $1 ORDER BY entered_at DESC LIMIT 1`,
    [reference],
  );
  if (!last) return null;
  await lockTransfer(manager, last.transfer);
  const sent = await findSentTransfer(manager, last.transfer);
  return sent?.outcome === null && sent.recall === null ? sent : null;
}
