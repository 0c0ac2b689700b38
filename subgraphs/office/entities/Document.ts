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
