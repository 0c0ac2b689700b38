import { encodeBooksReply } from '../../../schema/booksReply';
import type { OwnBooksPageResolvers } from '../resolverTypes';

export const OwnBooksPage: OwnBooksPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  books: async ({ question }, _, { loaders }) =>
    encodeBooksReply(await loaders.booksByQuestion.load(question)),
  missing: () => null,
};
