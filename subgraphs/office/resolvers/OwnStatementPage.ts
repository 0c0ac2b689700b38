import { Statement } from '../entities/Statement';
import type { OwnStatementPageResolvers } from '../resolverTypes';

export const OwnStatementPage: OwnStatementPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: (_, __, { dataSource }) =>
    dataSource.getRepository(Statement).find({ order: { position: 'ASC' } }),
  missing: () => null,
};
