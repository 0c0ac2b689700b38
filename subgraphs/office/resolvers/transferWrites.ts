import type { OfficeContext } from '../officeContext';
import type { Problem } from '../Problem';
import type { OwnMutationResolvers, ProblemCode } from '../resolverTypes';
import { takeTransfer } from '../transfers/receiving/takeTransfer';
import type { Taking } from '../transfers/receiving/takeTransfer';
import { recallTransfer } from '../transfers/sending/recallTransfer';
import { recordReceipt } from '../transfers/sending/recordReceipt';
import { sealTransferAgain } from '../transfers/sending/sealTransferAgain';
import { transferReferral } from '../transfers/sending/transferReferral';

/** The fields by which referrals are passed to other offices, and taken in. */
export const transferWrites = {
  transferReferral: (queue, { input }, context) =>
    queue.run(async () => {
      const { answer, problems } = await transferReferral(context, input);
      return { transfer: answer, problems };
    }),
  recallTransfer: (queue, { input }, context) =>
    queue.run(async () => {
      const { answer, problems } = await recallTransfer(context, input);
      return { transfer: answer, problems };
    }),
  receiveTransfer: (queue, { input }, context) =>
    queue.run(() => take(context, { name: 'receiveTransfer', input, refusal: null })),
  refuseTransfer: (queue, { input }, context) =>
    queue.run(() => take(context, { name: 'refuseTransfer', input, refusal: input.reasonCode })),
  recordReceipt: (queue, { input }, context) =>
    queue.run(async () => {
      const { answer, problems } = await recordReceipt(context, input);
      const { transfer = null, sealedAgain = false } = answer ?? {};
      return { transfer, sealedAgain, problems };
    }),
  sealTransferAgain: (queue, { input }, context) =>
    queue.run(async () => {
      const { answer, problems } = await sealTransferAgain(context, input);
      const { transfer = null, sealedAgain = false } = answer ?? {};
      return { transfer, sealedAgain, problems };
    }),
} satisfies OwnMutationResolvers;

const nothing = { transfer: null, outcome: null, reference: null, receipt: null };

async function take(context: OfficeContext, taking: Taking) {
  const { answer, problems } = await takeTransfer(context, taking);
  return {
    ...(answer ?? nothing),
    // What was kept before anybody could ask for a case back does not say it.
    recalled: answer?.recalled ?? false,
    problems: problems as readonly Problem<ProblemCode>[],
  };
}
