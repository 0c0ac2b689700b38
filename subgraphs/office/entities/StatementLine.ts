import { Column, Entity, PrimaryColumn } from 'typeorm';

import { penceTransformer } from './parsePence';

/** What a line of a published total refers to. */
export type StatementLineKind = 'AWARD' | 'GRANT' | 'CROSS_CHARGE' | 'STATISTIC' | 'FIGURE';

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
