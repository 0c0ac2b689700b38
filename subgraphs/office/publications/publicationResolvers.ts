import type {
  PublishedStatementResolvers,
  PublishedStatisticResolvers,
  SourceResolvers,
} from '../generated/resolverTypes';
import type { OfficeContext } from '../server/officeContext';

import type { Statement } from './Statement';
import { type CheckResult, checkStatement } from './checkStatement';

export const PublishedStatement: PublishedStatementResolvers = {
  office: (_, __, { office }) => office,
  statedPence: ({ measure, stated }) => (measure === 'PENCE' ? stated : null),
  statedCount: ({ measure, stated }) => (measure === 'PEOPLE' ? stated : null),
  computedPence: async (statement, _, context) =>
    statement.measure === 'PENCE' ? (await check(statement, context)).computed : null,
  computedCount: async (statement, _, context) =>
    statement.measure === 'PEOPLE' ? (await check(statement, context)).computed : null,
  lineCount: async (statement, _, context) => (await check(statement, context)).lineCount,
  differencePence: async (statement, _, context) =>
    statement.measure === 'PENCE' ? (await check(statement, context)).difference : null,
  differenceCount: async (statement, _, context) =>
    statement.measure === 'PEOPLE' ? (await check(statement, context)).difference : null,
  verdict: async (statement, _, context) => (await check(statement, context)).verdict,
  explanation: async (statement, _, context) => (await check(statement, context)).explanation,
};

async function check(statement: Statement, { loaders }: OfficeContext): Promise<CheckResult> {
  const lines = await loaders.statementLinesByStatementId.load(statement.id);
  return checkStatement(statement, lines);
}

export const PublishedStatistic: PublishedStatisticResolvers = {
  asPublished: ({ valueAsPublished }) => valueAsPublished,
};

export const Source: SourceResolvers = {
  document: async ({ documentId }, _, { loaders }) => {
    const document = documentId === null ? null : await loaders.documentById.load(documentId);
    return document?.title ?? "The office's own records";
  },
};
