import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { StatementAnswer } from '../../../schema/pairReply';

import type { PairView } from './PairView';

/** What the books keep of an answer to a whole statement, beside who gave it, when and why. */
export const statementDetailsSchema = z.strictObject({
  counterparty: z.string(),
  cutOff: z.string(),
  financialYear: z.string().nullable(),
  digest: z.string(),
  chargeCount: z.int().min(0),
  chargedPence: z.int().min(0),
});
export type StatementDetails = z.infer<typeof statementDetailsSchema>;

interface AnswerRow {
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly details: string;
}

/** The reference under which the answers to a statement stand in an office's books. */
export function statementReference(office: string, view: PairView): string {
  const { counterparty, cutOff, financialYear } = view;
  const year = financialYear === null ? '' : `:${financialYear}`;
  return `${office}:statement:${counterparty}:${cutOff}${year}`;
}

/** What the office has answered to the statement of a pair and cut-off, oldest first. */
export async function readStatementAnswers(
  database: Pick<EntityManager, 'query'>,
  { counterparty, cutOff, financialYear }: PairView,
): Promise<StatementAnswer[]> {
  const rows = await database.query<AnswerRow[]>(
    `SELECT kind, actor AS by, reason, details,
            to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM book_event
      WHERE kind IN ('STATEMENT_AGREED', 'STATEMENT_DISPUTED') AND details IS NOT NULL
      ORDER BY sequence`,
  );
  return rows.flatMap(({ kind, at, by, reason, details }) => {
    const about = statementDetailsSchema.parse(JSON.parse(details));
    const isOfPair = about.counterparty === counterparty && about.cutOff === cutOff;
    if (!isOfPair || about.financialYear !== financialYear) return [];
    const { digest, chargedPence } = about;
    return [{ agreed: kind === 'STATEMENT_AGREED', at, by, reason, digest, chargedPence }];
  });
}
