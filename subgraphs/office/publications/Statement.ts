import { Column, Entity, PrimaryColumn } from 'typeorm';

import { penceTransformer } from '../database/entityColumns';
import type { Measure } from '../generated/resolverTypes';

import { SourceColumns } from './SourceColumns';

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
