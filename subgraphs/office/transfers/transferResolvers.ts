import type {
  OwnMutationResolvers,
  ProblemCode,
  SentTransferResolvers,
} from '../generated/resolverTypes';
import type { Problem } from '../server/Problem';
import type { OfficeContext } from '../server/officeContext';

import { takeTransfer, type Taking } from './receiving/takeTransfer';
import { recallTransfer } from './sending/recall';
import { recordReceipt } from './sending/recordReceipt';
import { sealTransferAgain } from './sending/sealAgain';
import { transferReferral } from './sending/transferReferral';

export const SentTransfer: SentTransferResolvers = {
  needsSealing: ({ id }, _, { loaders }) => loaders.needsSealingByTransfer.load(id),
};

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
