import type { AccessRule } from '../../../schema/accessRule';
import { encodeBooksReply } from '../../../schema/books';
import { encodePairReply, pairQuestionSchema } from '../../../schema/pairs';
import { decodeQuestion } from '../../../schema/questions';
import { todayInBritain } from '../../../schema/todayInBritain';
import { encodeTransfersReply } from '../../../schema/transfers';
import { refusalOf } from '../../access/guardSchema';
import { type PairView, readPair } from '../books/pairStatement';
import { readEntities } from '../database/entityColumns';
import type {
  OwnAwardPageResolvers,
  OwnBooksPageResolvers,
  OwnJointCommissionPageResolvers,
  OwnOrganisationPageResolvers,
  OwnPairPageResolvers,
  OwnProviderPageResolvers,
  OwnRecipientPageResolvers,
  OwnReferralTotalsPageResolvers,
  OwnStatementPageResolvers,
  OwnTotalsPageResolvers,
  OwnTransferPageResolvers,
  OwnTransferReceiptPageResolvers,
  OwnWaitingTransferPageResolvers,
} from '../generated/resolverTypes';
import { Statement } from '../publications/Statement';

import { isAmong } from './isAmong';
import type { OfficeContext } from './officeContext';

/** The key of a reply: the question itself, encoded. */
export interface QuestionKey {
  readonly question: string;
}

export const OwnAwardPage: OwnAwardPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async ({ question }, _, { loaders }) =>
    (await loaders.awardPlacesByQuestion.load(question)).map(({ id }) => id),
  sortKeys: async ({ question }, _, { loaders }) =>
    (await loaders.awardPlacesByQuestion.load(question)).map(({ sortKey }) => sortKey),
  matched: async ({ question }, _, { loaders }) =>
    (await loaders.awardSumByQuestion.load(question)).matched,
  totalPence: async ({ question }, _, { loaders }) =>
    (await loaders.awardSumByQuestion.load(question)).totalPence,
  withoutAmount: async ({ question }, _, { loaders }) =>
    (await loaders.awardSumByQuestion.load(question)).withoutAmount,
  missing: () => null,
};

export const OwnTotalsPage: OwnTotalsPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: async ({ question }, _, { loaders }) =>
    (await loaders.totalsByQuestion.load(question)).rows,
  financialYears: async ({ question }, _, { loaders }) =>
    (await loaders.totalsByQuestion.load(question)).financialYears,
  missing: () => null,
};

export const OwnProviderPage: OwnProviderPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async (page, _, context) => (await places(page, context)).map(({ id }) => id),
  sortKeys: async (page, _, context) => (await places(page, context)).map(({ sortKey }) => sortKey),
  matchedBy: async (page, _, context) =>
    (await places(page, context)).map(({ matchedBy }) => matchedBy),
  matchedNames: async (page, _, context) =>
    (await places(page, context)).map(({ matchedName }) => matchedName),
  missing: () => null,
};

function places({ question }: QuestionKey, { loaders }: OfficeContext) {
  return loaders.providerPlacesByQuestion.load(question);
}

export const OwnOrganisationPage: OwnOrganisationPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: ({ question }, _, { loaders }) => loaders.organisationsByQuestion.load(question),
  missing: () => null,
};

export const OwnRecipientPage: OwnRecipientPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  recipientIds: async (page, _, context) =>
    (await found(page, context)).recipients.map(({ recipientId }) => recipientId),
  names: async (page, _, context) =>
    (await found(page, context)).recipients.map(({ name }) => name),
  providerIds: async (page, _, context) =>
    (await found(page, context)).recipients.map(({ providerId }) => providerId),
  matched: async (page, _, context) => (await found(page, context)).matched,
  missing: () => null,
};

function found({ question }: QuestionKey, { loaders }: OfficeContext) {
  return loaders.recipientsByQuestion.load(question);
}

export const OwnStatementPage: OwnStatementPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: (_, __, { dataSource }) =>
    readEntities<Statement>(dataSource, Statement, 'ORDER BY t.position'),
  missing: () => null,
};

export const OwnReferralTotalsPage: OwnReferralTotalsPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: ({ question }, _, { loaders }) => loaders.referralTotalsByQuestion.load(question),
  missing: () => null,
};

export const OwnJointCommissionPage: OwnJointCommissionPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: ({ question }, _, { loaders }) => loaders.jointCommissionsByQuestion.load(question),
  missing: () => null,
};

export const OwnBooksPage: OwnBooksPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  books: ({ question }, _, { loaders, keptBooks }) =>
    keptBooks.read(question, async () =>
      encodeBooksReply(await loaders.booksByQuestion.load(question)),
    ),
  missing: () => null,
};

export const OwnPairPage: OwnPairPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  entries: async ({ question }, _, context) => {
    const view = viewOf(question, context);
    if (isForOthers(view, context)) {
      throw refusalOf('its part of the answer', pairReaders, context.caller);
    }
    return encodePairReply(await readPair(context.dataSource.manager, view));
  },
  missing: ({ question }, _, context) =>
    isForOthers(viewOf(question, context), context) ? 'REFUSED' : null,
};

/** Who may read what one office says of another: the rule of OwnPairPage. */
const pairReaders: AccessRule = ['BOARD_MEMBER', 'OFFICE_FINANCE', 'COUNTERPARTY_FINANCE'];

/** Of the two offices of the question, this one is asked about the other. */
function viewOf(question: string, { office }: OfficeContext): PairView {
  const pair = decodeQuestion(pairQuestionSchema, question);
  const other = pair.office === office.code ? pair.counterparty : pair.office;
  return { counterparty: other, financialYear: pair.financialYear, cutOff: pair.cutOff };
}

/** What is said of one office is not for the finance staff of a third. */
function isForOthers({ counterparty }: PairView, { caller, office }: OfficeContext): boolean {
  if (caller.office === office.code || caller.office === counterparty) return false;
  return !isAmong('BOARD_MEMBER', caller, office.code, todayInBritain());
}

export const OwnWaitingTransferPage: OwnWaitingTransferPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ id }) => id),
  sentOn: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ sentOn }) => sentOn),
  dueOn: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ dueOn }) => dueOn),
  envelopes: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ envelope }) => envelope),
  missing: () => null,
};

export const OwnTransferReceiptPage: OwnTransferReceiptPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async ({ question }, _, { loaders }) =>
    (await loaders.receiptsByQuestion.load(question)).map(({ transfer }) => transfer),
  receipts: async ({ question }, _, { loaders }) =>
    (await loaders.receiptsByQuestion.load(question)).map(({ receipt }) => receipt),
  missing: () => null,
};

export const OwnTransferPage: OwnTransferPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  transfers: async ({ question }, _, { loaders }) =>
    encodeTransfersReply(await loaders.transfersByQuestion.load(question)),
  missing: () => null,
};
