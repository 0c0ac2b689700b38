import type { Statement } from '../entities/Statement';
import type { OfficeContext } from '../officeContext';
import type { PublishedStatementResolvers } from '../resolverTypes';
import { checkStatement } from '../statements/checkStatement';
import type { CheckResult } from '../statements/checkStatement';

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
