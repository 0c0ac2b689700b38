import { decodeJwt } from 'jose';
import type { EntityManager } from 'typeorm';

import { todayInBritain } from '../../../../schema/todayInBritain';
import { appendCaseEvent } from '../../cases/appendCaseEvent';
import type { RecordReceiptInput } from '../../generated/resolverTypes';
import { enterOnce } from '../../idempotency/KeptAnswer';
import type { Entered } from '../../idempotency/performOnce';
import type { OfficeContext } from '../../server/officeContext';
import { requireMeans } from '../TransferMeans';
import { lockTransfer, refuseTransferWrite, type TransferProblemCode } from '../TransferProblem';
import { emptyEnvelopes, TransferEnvelopeRow } from '../TransferRows';
import { type Receipt, tryReadReceipt } from '../sealing/receipt';

import { findSentTransfer, type SentTransfer } from './SentTransfer';
import { sealAgain } from './sealAgain';

/** What became of a receipt. */
export interface RecordedReceipt {
  readonly transfer: SentTransfer;
  /** Whether the transfer was sealed again, to another key. */
  readonly sealedAgain: boolean;
}

type Recorded = Entered<RecordedReceipt, TransferProblemCode>;

/**
 * Records what another office signed about a transfer: received, and the envelope is emptied;
 * refused, and the case comes back; sealed to a key that is gone, and it is sealed again.
 *
 * @throws OFFICE_UNAVAILABLE while the keys of the other office cannot be had
 */
export async function recordReceipt(
  context: OfficeContext,
  input: RecordReceiptInput,
): Promise<Recorded> {
  const { directory } = requireMeans(context);
  const number = numberIn(input.receipt);
  const sent = number === null ? null : await findSentTransfer(context.dataSource.manager, number);
  // Before the transaction: while others are asked, nobody waits for this office's tables.
  const keys = sent ? await directory.keysOf(sent.toCode) : [];
  const receipt = await tryReadReceipt(input.receipt, keys);
  return enterOnce(context, { name: 'recordReceipt', input }, async (manager, actor) => {
    if (!sent) {
      return refuseTransferWrite(
        'UNKNOWN_TRANSFER',
        'receipt',
        'This office sent no such transfer.',
      );
    }
    const isAboutIt =
      receipt?.transfer === sent.id &&
      receipt.from === context.office.code &&
      receipt.to === sent.toCode &&
      (await isOfItsEnvelopes(manager, receipt));
    if (!isAboutIt)
      return refuseTransferWrite('RECEIPT_INVALID', 'receipt', notSigned(sent.toCode));
    await lockTransfer(manager, sent.id);
    const standing = await findSentTransfer(manager, sent.id);
    if (standing?.outcome) return decidedBefore(standing, receipt);
    if (standing?.recall === 'TAKEN_BACK') return neverHandedOut(sent.toCode);
    await insertReceipt(manager, receipt, input.receipt, actor);
    return follow(manager, context, receipt, { sent: standing ?? sent, keys, actor });
  });
}

/** The number that a receipt says it is about; null where it is none. Not to be believed yet. */
function numberIn(receipt: string): string | null {
  try {
    const { transfer } = decodeJwt<{ transfer?: unknown }>(receipt);
    return typeof transfer === 'string' && !transfer.includes('\u0000') ? transfer : null;
  } catch {
    return null;
  }
}

function isOfItsEnvelopes(
  manager: EntityManager,
  { transfer, envelopeHash }: Receipt,
): Promise<boolean> {
  return manager.existsBy(TransferEnvelopeRow, { transfer, envelopeHash });
}

function notSigned(office: string): string {
  return `Enter a receipt that ${office} signed about an envelope of this office.`;
}

/** The same word again changes nothing; another word than the last one is not believed. */
function decidedBefore(standing: SentTransfer, { outcome }: Receipt): Recorded {
  if (outcome === 'UNREADABLE' || outcome === standing.outcome) {
    return { answer: { transfer: standing, sealedAgain: false }, problems: [] };
  }
  const message = `A receipt that says ${standing.outcome} is recorded already.`;
  return refuseTransferWrite('NOT_ALLOWED_NOW', 'receipt', message);
}

/** A database that was put back to an earlier day does not know what it handed out since. */
function neverHandedOut(office: string): Recorded {
  const message = `It was taken back before it was ever handed out: ask ${office} how it has it.`;
  return refuseTransferWrite('NOT_ALLOWED_NOW', 'receipt', message);
}

async function insertReceipt(
  manager: EntityManager,
  { envelopeHash, transfer, outcome, reasonCode, decidedOn }: Receipt,
  signed: string,
  actor: string,
): Promise<void> {
  // An envelope that could not be read may be read later, once an old key is found again. SQL, as
  // TypeORM ignores any conflict or none: another decision about the transfer has to fail.
  await manager.query(
    `INSERT INTO transfer_receipt (envelope_hash, transfer, outcome, reason_code, decided_on,
                                   receipt, actor)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (envelope_hash, outcome) DO NOTHING`,
    [envelopeHash, transfer, outcome, reasonCode, decidedOn, signed, actor],
  );
}

/** What follows from a receipt, for a transfer as it stands under its lock. */
async function follow(
  manager: EntityManager,
  context: OfficeContext,
  receipt: Receipt,
  { sent, keys, actor }: Parameters<typeof sealAgain>[2],
): Promise<Recorded> {
  if (receipt.outcome === 'UNREADABLE') {
    const isSealed = await sealAgain(manager, context, { sent, keys, actor });
    return { answer: { transfer: sent, sealedAgain: isSealed }, problems: [] };
  }
  await emptyEnvelopes(manager, sent.id);
  if (receipt.outcome === 'REFUSED') {
    const { reference } = sent;
    const today = todayInBritain();
    const owner = { office: context.office.code, today };
    const returned = await appendCaseEvent(manager, owner, {
      reference,
      kind: 'RETURNED',
      happenedOn: today,
      actor,
      // Asked back, it comes back for the reason it was asked for.
      office: sent.toCode,
      reasonCode: sent.recallReasonCode ?? receipt.reasonCode,
    });
    if (returned.case === null) return { answer: null, problems: returned.problems };
  }
  const transfer = await findSentTransfer(manager, sent.id);
  if (!transfer) throw new Error('The transfer whose receipt was recorded is not there.');
  return { answer: { transfer, sealedAgain: false }, problems: [] };
}
