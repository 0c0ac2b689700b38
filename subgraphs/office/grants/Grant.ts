import { Column, Entity, PrimaryColumn } from 'typeorm';

import { penceTransformer } from '../database/entityColumns';
import type { GrantStatus, RecordOrigin } from '../generated/resolverTypes';
import { SourceColumns } from '../publications/SourceColumns';

/** Funding the office has received or been told to expect. */
@Entity('grant_received')
export class Grant {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  funder: string;

  @Column({ type: 'text', name: 'financial_year' })
  financialYear: string;

  @Column({ type: 'text', name: 'until_financial_year', nullable: true })
  untilFinancialYear: string | null;

  @Column({ type: 'text', name: 'financial_year_as_published', nullable: true })
  financialYearAsPublished: string | null;

  @Column({ type: 'bigint', name: 'amount_pence', nullable: true, transformer: penceTransformer })
  amountPence: number | null;

  @Column({ type: 'text', name: 'amount_as_published', nullable: true })
  amountAsPublished: string | null;

  @Column({
    type: 'bigint',
    name: 'precision_pence',
    nullable: true,
    transformer: penceTransformer,
  })
  precisionPence: number | null;

  @Column({ type: 'text' })
  status: GrantStatus;

  @Column({ type: 'text', name: 'status_as_published', nullable: true })
  statusAsPublished: string | null;

  @Column({ type: 'text', name: 'part_of_id', nullable: true })
  partOfId: string | null;

  @Column({ type: 'text', name: 'funder_grant_id', nullable: true })
  funderGrantId: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  origin: RecordOrigin;

  @Column(() => SourceColumns, { prefix: false })
  source: SourceColumns;
}
