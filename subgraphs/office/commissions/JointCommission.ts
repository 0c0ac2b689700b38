import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ApportionmentBasis, RecordOrigin } from '../generated/resolverTypes';
import { SourceColumns } from '../publications/SourceColumns';

/** Work the office bought for several. */
@Entity('joint_commission')
export class JointCommission {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', name: 'provider_id', nullable: true })
  providerId: string | null;

  @Column({ type: 'text' })
  basis: ApportionmentBasis;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  origin: RecordOrigin;

  @Column(() => SourceColumns, { prefix: false })
  source: SourceColumns;
}

/** An award that pays for a joint commission. */
@Entity('joint_commission_award')
export class JointCommissionAward {
  @PrimaryColumn({ type: 'text', name: 'joint_commission_id' })
  jointCommissionId: string;

  @PrimaryColumn({ type: 'text', name: 'award_id' })
  awardId: string;

  @Column({ type: 'text', nullable: true })
  phase: string | null;
}
