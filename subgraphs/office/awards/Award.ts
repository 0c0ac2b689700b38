import { Column, Entity, PrimaryColumn } from 'typeorm';

import { penceTransformer } from '../database/entityColumns';
import type { AwardKind, AwardStatus, RecordOrigin } from '../generated/resolverTypes';
import { SourceColumns } from '../publications/SourceColumns';

/** Money the office has set aside for a provider or a purpose. */
@Entity('award')
export class Award {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'text', name: 'recipient_id' })
  recipientId: string;

  @Column({ type: 'text', name: 'recipient_name' })
  recipientName: string;

  @Column({ type: 'text', name: 'provider_id', nullable: true })
  providerId: string | null;

  @Column({ type: 'text' })
  kind: AwardKind;

  @Column({ type: 'text' })
  status: AwardStatus;

  @Column({ type: 'text', name: 'status_as_published', nullable: true })
  statusAsPublished: string | null;

  @Column({ type: 'text', nullable: true })
  priority: string | null;

  @Column({ type: 'text', name: 'priority_as_published', nullable: true })
  priorityAsPublished: string | null;

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

  @Column({ type: 'text', name: 'financial_year' })
  financialYear: string;

  @Column({ type: 'text', name: 'until_financial_year', nullable: true })
  untilFinancialYear: string | null;

  @Column({ type: 'text', name: 'financial_year_as_published', nullable: true })
  financialYearAsPublished: string | null;

  @Column({ type: 'text', name: 'grant_id', nullable: true })
  grantId: string | null;

  @Column({ type: 'date', name: 'starts_on', nullable: true })
  startsOn: string | null;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column({ type: 'text', name: 'funder_grant_id', nullable: true })
  funderGrantId: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  origin: RecordOrigin;

  @Column(() => SourceColumns, { prefix: false })
  source: SourceColumns;
}
