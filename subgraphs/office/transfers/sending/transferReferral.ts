import { createHash } from 'node:crypto';

import type { EntityManager } from 'typeorm';

import { readOffices } from '../../../../schema/codelists';
import { todayInBritain } from '../../../../schema/todayInBritain';
import { appendCaseEvent } from '../../cases/appendCaseEvent';
import { dueOn } from '../../cases/clock/workingDays';
import type { TransferReferralInput } from '../../generated/resolverTypes';
import { enterOnce } from '../../idempotency/KeptAnswer';
import type { Entered } from '../../idempotency/performOnce';
import type { OfficeContext } from '../../server/officeContext';
import { requireMeans } from '../TransferMeans';
import {
  refuseTransferWrite,
  type TransferProblem,
  type TransferProblemCode,
} from '../TransferProblem';
import { TransferSentRow } from '../TransferRows';
import { newestKey } from '../keys/KeyRing';

import { findSentTransfer, type SentTransfer } from './SentTransfer';
import { sealCase, type SealingOrder } from './sealCase';

const knownOffices = new Set(readOffices().map(({ code }) => code));

/**
 * Passes a case to another office: in one transaction the case becomes TRANSFERRED and its envelope
 * is kept for that office. The consent rule is that of the case; nothing personal is in what comes
 * or in what is answered.
 *
 * @throws OFFICE_UNAVAILABLE while the keys of the other office cannot be had
 */
export async function transferReferral(
  context: OfficeContext,
  input: TransferReferralInput,
): Promise<Entered<SentTransfer, TransferProblemCode>> {
  const { ring, directory, personalKeys } = requireMeans(context);
  const { code: from } = context.office;
  const today = todayInBritain();
  // Before the transaction: while others are asked, nobody waits for this office's tables.
  const isOther = knownOffices.has(input.to) && input.to !== from;
  const keys = isOther ? await directory.keysOf(input.to) : [];
  const sealTo = newestKey(keys, 'SEAL', today);
  const signer = await ring.signingKey(today);
  const perform = async (
    manager: EntityManager,
    actor: string,
  ): Promise<Entered<SentTransfer, TransferProblemCode>> => {
    const { to, reasonCode, reference } = input;
    const moved = await appendCaseEvent(
      manager,
      { office: from, today },
      { reference, kind: 'TRANSFERRED', happenedOn: today, actor, office: to, reasonCode },
    );
    if (moved.case === null) return { answer: null, problems: moved.problems.map(asGiven) };
    if (!sealTo) return refuseTransferWrite('NO_TRANSFER_KEY', 'to', noKeyOf(to));
    if (!signer) return refuseTransferWrite('NO_TRANSFER_KEY', 'to', noKeyOf(from));
    const transfer = {
      transfer: numberFor(from, input.idempotencyKey),
      from,
      to,
      reasonCode,
      sentOn: today,
      dueOn: dueOn(today) ?? today,
    };
    await insertSent(manager, reference, transfer, actor);
    const order: SealingOrder = { transfer, signer, sealTo, actor };
    const refused = await sealCase({ manager, keys: personalKeys }, moved.case, order);
    if (refused) return { answer: null, problems: refused.problems };
    const sent = await findSentTransfer(manager, transfer.transfer);
    if (!sent) throw new Error('The transfer that was entered is not there.');
    return { answer: sent, problems: [] };
  };
  return enterOnce(context, { name: 'transferReferral', input }, perform);
}

function noKeyOf(office: string): string {
  return `${office} has no key that can be believed and is valid today.`;
}

/** What the case calls a field, as the request calls it. */
function asGiven(problem: TransferProblem): TransferProblem {
  return problem.field === 'office' ? { ...problem, field: 'to' } : problem;
}

/** The number of a transfer: the same for each time the same request is sent. */
function numberFor(office: string, idempotencyKey: string): string {
  return `${office}:t-${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 32)}`;
}

function insertSent(
  manager: EntityManager,
  reference: string,
  transfer: SealingOrder['transfer'],
  actor: string,
): Promise<unknown> {
  const { transfer: number, to, sentOn, dueOn: due, reasonCode } = transfer;
  const row = { transfer: number, reference, toOffice: to, sentOn, dueOn: due, reasonCode, actor };
  return manager.insert(TransferSentRow, row);
}
