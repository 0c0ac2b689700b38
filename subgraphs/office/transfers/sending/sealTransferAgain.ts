import type { OfficeContext } from '../../officeContext';
import type { SealTransferAgainInput } from '../../resolverTypes';
import { enterOnce } from '../../writing/enterOnce';
import type { Entered } from '../../writing/enterOnce';
import { lockTransfer } from '../lockTransfer';
import { requireMeans } from '../requireMeans';
import { refuseTransferWrite } from '../TransferProblem';
import type { TransferProblemCode } from '../TransferProblem';

import { findNeedingSealing } from './findNeedingSealing';
import type { RecordedReceipt } from './recordReceipt';
import { sealAgain } from './sealAgain';
import { findSentTransfer } from './SentTransfer';

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
