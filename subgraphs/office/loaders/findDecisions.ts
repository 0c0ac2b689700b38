import type { EntityManager } from 'typeorm';

import type { DecisionKind } from '../books/BookEvent';

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

export interface DecisionsWanted {
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

/** A match of several entries is one decision; each explanation at a closing is one of its own. */
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
