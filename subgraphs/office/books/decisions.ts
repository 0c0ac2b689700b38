import type { EntityManager } from 'typeorm';

import { inPounds } from '../../../process/formatting';
import { apportionmentDetailsSchema, commissionDetailsSchema } from '../commissions/Commission';
import type { BookDecisionResolvers } from '../generated/resolverTypes';

import type { DecisionKind } from './BookEvent';
import { statementDetailsSchema } from './pairStatement';

/** A decision as it stands in the books, in one event or, on several entries, in several. */
export interface BookDecisionRow {
  readonly sequence: number;
  readonly kind: DecisionKind;
  /** When, in UTC to the microsecond. */
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  /** The reference of the decision itself. */
  readonly reference: string;
  /** The entries it is about, in the order they were named. */
  readonly entries: readonly string[];
  /** What a statement or a joint commission is about, as JSON. */
  readonly details: string | null;
}

interface DecisionsWanted {
  /** Only of these kinds; null for all. */
  readonly kinds: readonly DecisionKind[] | null;
  readonly first: number;
  /** Only what was decided before the event with this place in the books; null for all. */
  readonly before: number | null;
}

/** The office's decisions, newest first. */
export async function findDecisions(
  database: Pick<EntityManager, 'query'>,
  { kinds, first, before }: DecisionsWanted,
): Promise<BookDecisionRow[]> {
  const rows = await database.query<(BookDecisionRow & { readonly sequence: string })[]>(sql, [
    ...[kinds, before, first],
  ]);
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/**
 * A match of several entries is one decision; each explanation at a closing is one of its own. SQL:
 * events are grouped, in their order.
 */
const sql = `
  SELECT min(sequence)::text AS sequence, kind, min(actor) AS by, min(reason) AS reason,
         min(reason_code) AS "reasonCode", reference, min(details) AS details,
         to_char(min(happened_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
         coalesce(array_agg(into_reference ORDER BY sequence)
                    FILTER (WHERE into_reference IS NOT NULL), '{}') AS entries
    FROM book_event
   WHERE kind IN ('MATCHED', 'UNMATCHED', 'EXPLAINED', 'CLOSED', 'REOPENED',
                  'STATEMENT_AGREED', 'STATEMENT_DISPUTED', 'COMMISSIONED', 'APPORTIONED')
     AND ($1::text[] IS NULL OR kind = ANY($1))
   GROUP BY idempotency_key, reference, kind, CASE WHEN kind = 'EXPLAINED' THEN sequence END
  HAVING $2::bigint IS NULL OR min(sequence) < $2
   ORDER BY min(sequence) DESC
   LIMIT $3`;

export const BookDecision: BookDecisionResolvers = {
  references: (decision) => decision.entries.concat(commissionOf(decision) ?? []),
  financialYear: yearOf,
  explanation: explain,
};

function yearOf({ kind, reference, details }: BookDecisionRow): string | null {
  if (kind === 'STATEMENT_AGREED' || kind === 'STATEMENT_DISPUTED') {
    return statementDetailsSchema.parse(JSON.parse(details ?? '')).financialYear;
  }
  return /:year:([0-9]{4}-[0-9]{2})$/.exec(reference)?.[1] ?? null;
}

function commissionOf({ kind, details }: BookDecisionRow): string | null {
  const about: unknown = JSON.parse(details ?? 'null');
  if (kind === 'COMMISSIONED') return commissionDetailsSchema.parse(about).id;
  return kind === 'APPORTIONED' ? apportionmentDetailsSchema.parse(about).jointCommissionId : null;
}

/** The decision in a sentence a board member can read. */
function explain(decision: BookDecisionRow): string {
  const { kind, entries, details } = decision;
  const about: unknown = JSON.parse(details ?? 'null');
  switch (kind) {
    case 'MATCHED':
      return `Put together by hand: ${entries.join(', ')}.`;
    case 'UNMATCHED':
      return `Kept apart by hand: ${entries.join(', ')}.`;
    case 'EXPLAINED':
      return `${entries.join(', ')} stays open although ${yearOf(decision)} is closed.`;
    case 'CLOSED':
      return `The books of ${yearOf(decision)} were closed.`;
    case 'REOPENED':
      return `The books of ${yearOf(decision)} were opened again.`;
    case 'STATEMENT_AGREED':
      return explainStatement('Agreed', about);
    case 'STATEMENT_DISPUTED':
      return explainStatement('Disputed', about);
    case 'COMMISSIONED':
      return `Bought for several: ${commissionDetailsSchema.parse(about).title}.`;
    case 'APPORTIONED': {
      const { jointCommissionId, totalPence, basis } = apportionmentDetailsSchema.parse(about);
      return `${inPounds(totalPence)} of ${jointCommissionId} were divided on the basis ${basis}.`;
    }
  }
}

function explainStatement(verdict: string, about: unknown): string {
  const { counterparty, cutOff, chargeCount, chargedPence } = statementDetailsSchema.parse(about);
  const charges = chargeCount === 1 ? 'one charge' : `${chargeCount} charges`;
  return `${verdict} the statement of ${counterparty} at ${cutOff}: ${charges}, ${inPounds(chargedPence)}.`;
}
