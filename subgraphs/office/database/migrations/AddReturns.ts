import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the books hold that what was passed on came back. */
export class AddReturns1700000000070 implements MigrationInterface {
  name = 'AddReturns1700000000070';

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
     CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED', 'ADJUSTMENT_PROPOSED', 'ADJUSTED', 'ADJUSTMENT_REFUSED', 'ALLOCATED', 'RETURNED', 'MATCHED', 'UNMATCHED', 'EXPLAINED', 'CLOSED', 'REOPENED', 'STATEMENT_AGREED', 'STATEMENT_DISPUTED', 'COMMISSIONED', 'APPORTIONED'))`,
  // What came back is looked for by the charge it came back from.
  `CREATE INDEX book_event_passed_on ON book_event (into_reference, sequence)
     WHERE kind IN ('ALLOCATED', 'RETURNED')`,
];
