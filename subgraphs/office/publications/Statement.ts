import DataLoader from 'dataloader';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';

import { penceTransformer } from '../database/entityColumns';
import { manyInKeyOrder } from '../database/inKeyOrder';
import type { Measure } from '../generated/resolverTypes';

import { SourceColumns } from './SourceColumns';
import type { StatementLineValue } from './checkStatement';

/** A total the office published. */
@Entity('statement')
export class Statement {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'text' })
  measure: Measure;

  @Column({ type: 'bigint', nullable: true, transformer: penceTransformer })
  stated: number | null;

  @Column({ type: 'text', name: 'stated_as_published' })
  statedAsPublished: string;

  @Column({ type: 'bigint', nullable: true, transformer: penceTransformer })
  precision: number | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'integer' })
  position: number;

  @Column(() => SourceColumns, { prefix: false })
  source: SourceColumns;
}

/** What a line of a published total refers to. */
type StatementLineKind = 'AWARD' | 'GRANT' | 'CROSS_CHARGE' | 'STATISTIC' | 'FIGURE';

/** One line a published total claims to add up. */
@Entity('statement_line')
export class StatementLine {
  @PrimaryColumn({ type: 'text', name: 'statement_id' })
  statementId: string;

  @PrimaryColumn({ type: 'integer' })
  position: number;

  @Column({ type: 'integer' })
  sign: number;

  @Column({ type: 'text' })
  kind: StatementLineKind;

  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'integer' })
  numerator: number;

  @Column({ type: 'integer' })
  denominator: number;

  @Column({ type: 'bigint', nullable: true, transformer: penceTransformer })
  figure: number | null;

  @Column({ type: 'text', name: 'figure_as_published', nullable: true })
  figureAsPublished: string | null;
}

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
