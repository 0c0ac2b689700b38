import { Column } from 'typeorm';

/** Where a published row stands in its paper. Rows recorded by the office itself have no source. */
export class SourceColumns {
  @Column({ type: 'text', name: 'source_document_id', nullable: true })
  documentId: string | null;

  @Column({ type: 'text', name: 'source_section', nullable: true })
  section: string | null;

  @Column({ type: 'integer', name: 'source_line', nullable: true })
  line: number | null;

  @Column({ type: 'text', name: 'source_as_published', nullable: true })
  asPublished: string | null;
}
