import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ApportionmentBasis, RecordOrigin } from '../resolverTypes';

import { SourceColumns } from './SourceColumns';

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
