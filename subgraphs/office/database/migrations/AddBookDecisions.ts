import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the books hold what people decide: which entries belong together, and closings. */
export class AddBookDecisions1700000000030 implements MigrationInterface {
  name = 'AddBookDecisions1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `ALTER TABLE book_event DROP CONSTRAINT book_event_kind_check`,
  `ALTER TABLE book_event ADD CONSTRAINT book_event_kind_check
     CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED', 'ADJUSTMENT_PROPOSED', 'ADJUSTED', 'ADJUSTMENT_REFUSED', 'ALLOCATED', 'MATCHED', 'UNMATCHED', 'EXPLAINED', 'CLOSED', 'REOPENED'))`,
  `ALTER TABLE book_event ADD CONSTRAINT book_event_reason
     CHECK (kind NOT IN ('MATCHED', 'UNMATCHED', 'EXPLAINED', 'REOPENED') OR reason IS NOT NULL)`,
  `CREATE INDEX book_event_decision ON book_event (reference, sequence)
     WHERE kind IN ('MATCHED', 'UNMATCHED')`,
];
