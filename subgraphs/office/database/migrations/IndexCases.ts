import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the lists of cases; see docs/explain/cases.md. */
export class IndexCases1700000000041 implements MigrationInterface {
  name = 'IndexCases1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  // What waits is little, whatever was worked before.
  `CREATE INDEX referral_case_due ON referral_case (due_on, reference)
     WHERE passed_on IS NULL AND state IN ('RECEIVED', 'ASSESSED')`,
  `CREATE INDEX referral_case_newest ON referral_case (received_on, reference)`,
  `CREATE INDEX referral_case_passed ON referral_case (passed_on)`,
  `CREATE INDEX referral_case_retained ON referral_case (retain_until)
     WHERE retain_until IS NOT NULL`,
];
