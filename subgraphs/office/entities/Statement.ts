import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Measure } from '../resolverTypes';

import { penceTransformer } from './parsePence';
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
