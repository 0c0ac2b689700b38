import { codedError } from '../../../schema/errorCodes';
import { encodePairReply } from '../../../schema/pairReply';
import { decodeQuestion, pairQuestionSchema } from '../../../schema/questions';
import { todayInBritain } from '../../../schema/todayInBritain';
import { isAmong } from '../access/isAmong';
import type { OfficeContext } from '../officeContext';
import type { PairView } from '../pairStatements/PairView';
import { readPair } from '../pairStatements/readPair';
import type { OwnPairPageResolvers } from '../resolverTypes';

export const OwnPairPage: OwnPairPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  entries: async ({ question }, _, context) => {
    const view = viewOf(question, context);
    if (isForOthers(view, context)) {
      const readers = `the finance staff of ${view.counterparty}, whom it is about`;
      throw codedError('ACCESS_REFUSED', `its part of the answer: this is for ${readers}.`);
    }
    return encodePairReply(await readPair(context.dataSource, view));
  },
  missing: ({ question }, _, context) =>
    isForOthers(viewOf(question, context), context) ? 'REFUSED' : null,
};

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
