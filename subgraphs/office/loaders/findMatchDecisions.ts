import type { EntityManager } from 'typeorm';

/** What somebody decided on which entries belong together. */
export interface MatchDecisionRow {
  readonly isMatch: boolean;
  readonly references: string[];
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly reason: string;
}

/** Every such decision in the office's books, in the order they were made. */
export function findMatchDecisions(
  database: Pick<EntityManager, 'query'>,
): Promise<MatchDecisionRow[]> {
  return database.query<MatchDecisionRow[]>(
    `SELECT min(kind) = 'MATCHED' AS "isMatch", min(actor) AS "decidedBy", min(reason) AS reason,
            to_char(min(happened_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              AS "decidedAt",
            array_agg(into_reference ORDER BY sequence) AS "references"
       FROM book_event
      WHERE kind IN ('MATCHED', 'UNMATCHED')
      GROUP BY reference
      ORDER BY min(sequence)`,
  );
}
