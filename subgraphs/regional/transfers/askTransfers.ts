import { badArgument } from '../../../schema/errorCodes';
import { assertPageSize, placeAfter } from '../../../schema/paging';
import { isDay } from '../../../schema/scalars';
import type { QueryResolvers } from '../generated/resolverTypes';
import { askAcross } from '../server/crossOfficeAnswer';
import { questionScope, type QuestionScope } from '../server/questionScope';
import type { RegionalContext } from '../server/regionalContext';

import type { TransferReceiptsQuestion } from './TransferReceipts';
import type { TransferReconciliationQuestion } from './TransferReconciliation';
import { waitingList, type WaitingTransfersQuestion } from './WaitingTransfers';

/** How many receipts can be asked for at once. */
const receiptsMax = 500;

/** The questions about transfers: each office tells what concerns the caller's own. */
export const askTransfers = {
  waitingTransfers: (_, args, context) => {
    const scope = regionScope(null, context);
    const after = placeAfter(waitingList, args.after, { test: isDay });
    const ask = { first: assertPageSize(args.first), after };
    return askAcross({ scope, ask } satisfies WaitingTransfersQuestion);
  },
  transferReceipts: (_, { transfers }, context) => {
    if (transfers.length > receiptsMax) {
      throw badArgument('transfers', `enter no more than ${receiptsMax} numbers.`);
    }
    const scope = regionScope(null, context);
    const ask = { transfers: [...transfers] };
    return askAcross({ scope, ask } satisfies TransferReceiptsQuestion);
  },
  transferReconciliation: (_, { region }, context) => {
    const scope = withOwnOffice(regionScope(region, context), context);
    const question = { scope, ask: {} } satisfies TransferReconciliationQuestion;
    return askAcross(question);
  },
} satisfies QueryResolvers;

function regionScope(region: string | null | undefined, context: RegionalContext): QuestionScope {
  return questionScope({ region, names: { region: 'region', offices: 'offices' } }, context);
}

/** The caller's own office is one side of every transfer that it is told of. */
function withOwnOffice(
  scope: QuestionScope,
  { directory, caller }: RegionalContext,
): QuestionScope {
  const codes = directory.federated.map(({ code }) => code);
  const asked = codes.filter((code) => scope.asked.includes(code) || code === caller.office);
  return { ...scope, asked };
}
