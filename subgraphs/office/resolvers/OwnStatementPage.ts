import { readEntities } from '../database/readEntities';
import { Statement } from '../entities/Statement';
import type { OwnStatementPageResolvers } from '../resolverTypes';

export const OwnStatementPage: OwnStatementPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: (_, __, { dataSource }) =>
    readEntities<Statement>(dataSource, Statement, 'ORDER BY t.position'),
  missing: () => null,
};
