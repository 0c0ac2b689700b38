import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How each charge that was entered stands after its last event, so that a question about a year
 * does not replay every event there ever was. It says nothing that the events do not say: it is
 * made from them, and may be thrown away and made again. `books:verify` compares the two.
 */
export class CreateBookCharges1700000000060 implements MigrationInterface {
  name = 'CreateBookCharges1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  // Days are kept as the text they are answered as.
  `CREATE TABLE book_charge (
     reference text COLLATE "C" PRIMARY KEY,
     financial_year text NOT NULL,
     quoted_reference text,
     direction text NOT NULL,
     counterparty text,
     joint_commission_id text,
     owed_pence bigint NOT NULL,
     settled_pence bigint NOT NULL,
     precision_pence bigint,
     charged_on text,
     due_on text,
     state text NOT NULL,
     dispute_reason text,
     origin text NOT NULL
   )`,
  `CREATE INDEX book_charge_year ON book_charge (financial_year, reference)`,
  // The last event that book_charge takes account of; one row.
  `CREATE TABLE book_charge_progress (
     is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
     sequence bigint NOT NULL
   )`,
];
