import { todayInBritain } from '../../../../schema/todayInBritain';
import type { OfficeContext } from '../../officeContext';
import type { RecallTransferInput } from '../../resolverTypes';
import { enterOnce } from '../../writing/enterOnce';
import type { Entered } from '../../writing/enterOnce';
import { lockTransfer } from '../lockTransfer';
import { requireMeans } from '../requireMeans';
import { isReasonCode } from '../sealing/receipt';
import { refuseTransferWrite } from '../TransferProblem';
import type { TransferProblemCode } from '../TransferProblem';

import { sealAgain } from './sealAgain';
import { findSentTransfer } from './SentTransfer';
import type { SentTransfer } from './SentTransfer';
import { takeBack } from './takeBack';

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
const codeExpected = 'A code of up to 40 capital letters and underscores is expected, no words.';
