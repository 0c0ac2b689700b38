import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which version of the published figures is loaded, so that a second run has nothing to do. */
@Entity('published_load')
export class PublishedLoad {
  @PrimaryColumn({ type: 'text' })
  office: string;

  @Column({ type: 'text' })
  digest: string;

  @Column({ type: 'integer', name: 'award_count' })
  awardCount: number;
}
