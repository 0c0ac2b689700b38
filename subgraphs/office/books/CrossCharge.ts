import { Column, Entity, PrimaryColumn } from 'typeorm';

import { penceTransformer } from '../database/entityColumns';
import type { CrossChargeState, Direction, RecordOrigin } from '../generated/resolverTypes';
import { SourceColumns } from '../publications/SourceColumns';

/** What the office charges another office, or is charged, in its own books. */
@Entity('cross_charge')
export class CrossCharge {
  @PrimaryColumn({ type: 'text' })
  reference: string;

  @Column({ type: 'text' })
  direction: Direction;

  @Column({ type: 'text', nullable: true })
  counterparty: string | null;

  @Column({ type: 'text', name: 'counterparty_as_published', nullable: true })
  counterpartyAsPublished: string | null;

  @Column({ type: 'bigint', name: 'amount_pence', transformer: penceTransformer })
  amountPence: number;

  @Column({ type: 'text', name: 'amount_as_published', nullable: true })
  amountAsPublished: string | null;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'date', name: 'charged_on', nullable: true })
  chargedOn: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column({ type: 'text', name: 'financial_year' })
  financialYear: string;

  @Column({ type: 'text' })
  state: CrossChargeState;

  @Column({ type: 'text', name: 'grant_id', nullable: true })
  grantId: string | null;

  @Column({ type: 'text', name: 'joint_commission_id', nullable: true })
  jointCommissionId: string | null;

  @Column({ type: 'text', nullable: true })
  phase: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  origin: RecordOrigin;

  @Column(() => SourceColumns, { prefix: false })
  source: SourceColumns;
}
