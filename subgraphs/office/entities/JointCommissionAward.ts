import { Column, Entity, PrimaryColumn } from 'typeorm';

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
