import type { EntityManager } from 'typeorm';

import { todayInBritain } from '../../../../schema/todayInBritain';
import { findCase } from '../../cases/findCase';
import type { SealTransferAgainInput } from '../../generated/resolverTypes';
import { enterOnce } from '../../idempotency/KeptAnswer';
import type { Entered } from '../../idempotency/performOnce';
import type { OfficeContext } from '../../server/officeContext';
import { requireMeans } from '../TransferMeans';
import { lockTransfer, refuseTransferWrite, type TransferProblemCode } from '../TransferProblem';
import { TransferEnvelopeRow, TransferSentRow } from '../TransferRows';
import { newestKey, type PublishedKey } from '../keys/KeyRing';
import { sealRecall } from '../sealing/sealTransfer';

import {
  findNeedingSealing,
  findSentTransfer,
  type SentTransfer,
  storeEnvelope,
} from './SentTransfer';
import type { RecordedReceipt } from './recordReceipt';
import { sealCase } from './sealCase';

interface Resealing {
  readonly sent: SentTransfer;
  /** The keys of the office it goes to. */
  readonly keys: readonly PublishedKey[];
  readonly actor: string;
}

/**
 * Seals a transfer again, under its number, when the office it goes to has another key than its
 * newest envelope is sealed to, or this one has lost that which it is signed with: the case, or
 * that it is asked back, where it was. Nothing is lost when there is no such key yet: the next
 * round tries again.
 *
 * @returns whether it was sealed
 */
export async function sealAgain(
  manager: EntityManager,
  context: OfficeContext,
  { sent, keys, actor }: Resealing,
): Promise<boolean> {
  const { ring, personalKeys } = requireMeans(context);
  const today = todayInBritain();
  const sealTo = newestKey(keys, 'SEAL', today);
  const signer = await ring.signingKey(today);
  if (!sealTo || !signer) return false;
  const newest = await manager.findOne(TransferEnvelopeRow, {
    where: { transfer: sent.id },
    order: { attempt: 'DESC' },
  });
  const isLost = (await findNeedingSealing(manager, ring, [sent.id])).has(sent.id);
  if (newest?.sealedTo === sealTo.fingerprint && !isLost) return false;
  const { code: from } = context.office;
  const { recalledOn, recallDueOn: dueOn } = (await findSentTransfer(manager, sent.id)) ?? sent;
  if (recalledOn !== null && dueOn !== null) {
    const recall = { transfer: sent.id, from, to: sent.toCode, recalledOn, dueOn };
    const envelope = await sealRecall(recall, signer, sealTo);
    await storeEnvelope(manager, sent.id, { envelope, sealTo });
    return true;
  }
  const standing = await findCase(manager, sent.reference);
  if (!standing) return false;
  const { reasonCode } = await manager.findOneByOrFail(TransferSentRow, { transfer: sent.id });
  const refused = await sealCase({ manager, keys: personalKeys }, standing, {
    transfer: {
      transfer: sent.id,
      from,
      to: sent.toCode,
      reasonCode,
      sentOn: sent.sentOn,
      dueOn: sent.dueOn,
    },
    signer,
    sealTo,
    actor,
  });
  return refused === null;
}

/**
 * Seals a transfer that waits again, under its number, where the office has lost the key that its
 * envelope was signed with: the office it goes to could not know any more who signed it. Where it
 * was asked back, that is sealed. However many envelopes arrive there, it is stored once.
 *
 * @throws OFFICE_UNAVAILABLE while the keys of the other office cannot be had
 */
export async function sealTransferAgain(
  context: OfficeContext,
  input: SealTransferAgainInput,
): Promise<Entered<RecordedReceipt, TransferProblemCode>> {
  const { ring, directory } = requireMeans(context);
  const number = input.transfer.includes('\u0000') ? '' : input.transfer;
  const known = await findSentTransfer(context.dataSource.manager, number);
  // Before the transaction: while others are asked, nobody waits for this office's tables.
  const keys = known ? await directory.keysOf(known.toCode) : [];
  return enterOnce(context, { name: 'sealTransferAgain', input }, async (manager, actor) => {
    await lockTransfer(manager, number);
    const sent = await findSentTransfer(manager, number);
    if (!sent) return refuseTransferWrite('UNKNOWN_TRANSFER', 'transfer', unknown);
    const isLost = (await findNeedingSealing(manager, ring, [number])).has(number);
    const isSealed = isLost && (await sealAgain(manager, context, { sent, keys, actor }));
    // Told as a problem it is not kept as the answer: the same request tries again.
    if (isLost && !isSealed) return refuseTransferWrite('NO_TRANSFER_KEY', 'transfer', notSealed);
    return { answer: { transfer: sent, sealedAgain: isSealed }, problems: [] };
  });
}

const unknown = 'This office sent no such transfer.';
const notSealed =
  'A key of both offices that is valid today, and the details of the case, are needed.';
