import type { OwnTransferReceiptPageResolvers } from '../resolverTypes';

export const OwnTransferReceiptPage: OwnTransferReceiptPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async ({ question }, _, { loaders }) =>
    (await loaders.receiptsByQuestion.load(question)).map(({ transfer }) => transfer),
  receipts: async ({ question }, _, { loaders }) =>
    (await loaders.receiptsByQuestion.load(question)).map(({ receipt }) => receipt),
  missing: () => null,
};
