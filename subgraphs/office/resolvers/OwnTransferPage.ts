import { encodeTransfersReply } from '../../../schema/transfersReply';
import type { OwnTransferPageResolvers } from '../resolverTypes';

export const OwnTransferPage: OwnTransferPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  transfers: async ({ question }, _, { loaders }) =>
    encodeTransfersReply(await loaders.transfersByQuestion.load(question)),
  missing: () => null,
};
