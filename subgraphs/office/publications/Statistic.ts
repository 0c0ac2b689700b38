import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { StatisticUnit } from '../generated/resolverTypes';

import { SourceColumns } from './SourceColumns';

/** A published figure that is neither a grant nor an award. */
@Entity('statistic')
export class Statistic {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'double precision', nullable: true })
  value: number | null;

  @Column({ type: 'text' })
  unit: StatisticUnit;

  @Column({ type: 'text', name: 'value_as_published' })
  valueAsPublished: string;

  @Column({ type: 'text', nullable: true })
  period: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'integer' })
  position: number;

  @Column(() => SourceColumns, { prefix: false })
  source: SourceColumns;
}
