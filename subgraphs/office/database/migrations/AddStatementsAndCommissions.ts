import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the books hold answers to whole statements, and joint commissions with their divisions.
 * What they are about is a text of its own: no charge is like them.
 */
export class AddStatementsAndCommissions1700000000050 implements MigrationInterface {
  name = 'AddStatementsAndCommissions1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const withDetails = `'STATEMENT_AGREED', 'STATEMENT_DISPUTED', 'COMMISSIONED', 'APPORTIONED'`;
const statements = [
  `ALTER TABLE book_event ADD COLUMN details text`,
  `ALTER TABLE book_event DROP CONSTRAINT book_event_kind_check`,
  `ALTER TABLE book_event ADD CONSTRAINT book_event_kind_check
     CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED', 'ADJUSTMENT_PROPOSED', 'ADJUSTED', 'ADJUSTMENT_REFUSED', 'ALLOCATED', 'MATCHED', 'UNMATCHED', 'EXPLAINED', 'CLOSED', 'REOPENED', ${withDetails}))`,
  `ALTER TABLE book_event ADD CONSTRAINT book_event_details
     CHECK ((details IS NOT NULL) = (kind IN (${withDetails})))`,
  `CREATE INDEX book_event_with_details ON book_event (kind, sequence) WHERE details IS NOT NULL`,
];
