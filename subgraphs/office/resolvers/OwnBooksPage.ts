import { encodeBooksReply } from '../../../schema/booksReply';
import type { OwnBooksPageResolvers } from '../resolverTypes';

export const OwnBooksPage: OwnBooksPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  books: ({ question }, _, { loaders, keptBooks }) =>
    keptBooks.read(question, async () =>
      encodeBooksReply(await loaders.booksByQuestion.load(question)),
    ),
  missing: () => null,
};
