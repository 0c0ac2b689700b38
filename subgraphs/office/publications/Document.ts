import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paper the office published. */
@Entity('document')
export class Document {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn: string | null;
}

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
