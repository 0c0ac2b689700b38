import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { manyInKeyOrder } from '../database/inKeyOrder';

import type { StatementLineValue } from './checkStatement';

/** The lines each published total claims to add up, with their figures as they stand today. */
export function statementLinesByStatementId(
  dataSource: DataSource,
): DataLoader<string, StatementLineValue[]> {
  return new DataLoader(async (statementIds) => {
    const rows = await dataSource.query<RawLine[]>(
      `SELECT l.statement_id AS "statementId", l.sign, l.numerator, l.denominator,
              coalesce(l.figure::float8, a.amount_pence::float8, g.amount_pence::float8,
                       c.amount_pence::float8, s.value) AS value,
              coalesce(a.precision_pence, g.precision_pence)::float8 AS precision
         FROM statement_line l
         LEFT JOIN award a ON l.kind = 'AWARD' AND a.id = l.reference
         LEFT JOIN grant_received g ON l.kind = 'GRANT' AND g.id = l.reference
         LEFT JOIN cross_charge c ON l.kind = 'CROSS_CHARGE' AND c.reference = l.reference
         LEFT JOIN statistic s ON l.kind = 'STATISTIC' AND s.id = l.reference
        WHERE l.statement_id = ANY($1::text[])
        ORDER BY l.statement_id, l.position`,
      [statementIds],
    );
    return manyInKeyOrder(statementIds, rows, (row) => row.statementId);
  });
}

interface RawLine extends StatementLineValue {
  readonly statementId: string;
}
