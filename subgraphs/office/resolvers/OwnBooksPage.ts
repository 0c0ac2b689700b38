import type { BooksColumns } from '../loaders/findBooks';
import type { OfficeContext } from '../officeContext';
import type { OwnBooksPageResolvers } from '../resolverTypes';

import type { QuestionKey } from './QuestionKey';

export const OwnBooksPage: OwnBooksPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  references: column('references'),
  quotedReferences: column('quotedReferences'),
  directions: column('directions'),
  counterparties: column('counterparties'),
  counterpartiesAsPublished: column('counterpartiesAsPublished'),
  jointCommissions: column('jointCommissions'),
  amountsPence: column('amountsPence'),
  settledAmountsPence: column('settledAmountsPence'),
  precisionsPence: column('precisionsPence'),
  chargedOn: column('chargedOn'),
  dueOn: column('dueOn'),
  states: column('states'),
  disputeReasons: column('disputeReasons'),
  origins: column('origins'),
  decisions: column('decisions'),
  missing: () => null,
};

/** All columns of a reply come from one reading of the books. */
function column<Name extends keyof BooksColumns>(name: Name) {
  return async (
    { question }: QuestionKey,
    _: unknown,
    { loaders }: OfficeContext,
  ): Promise<BooksColumns[Name]> => (await loaders.booksByQuestion.load(question))[name];
}
