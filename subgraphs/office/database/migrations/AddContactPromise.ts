import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The moments of the report and of the contact, the office's promise that runs between them, and
 * the index for who waits for that contact; see docs/explain/cases.md. Cases of before have no
 * promise: which one held for them nobody wrote down.
 */
export class AddContactPromise1700000000083 implements MigrationInterface {
  name = 'AddContactPromise1700000000083';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `ALTER TABLE referral_case
     ADD COLUMN reported_at timestamptz,
     ADD COLUMN contacted_at timestamptz,
     ADD COLUMN promised_hours smallint CHECK (promised_hours > 0),
     ADD COLUMN contact_limit_from timestamptz,
     ADD COLUMN contact_limit_until timestamptz,
     ADD COLUMN contact_outcome text
       CHECK (contact_outcome IN ('DUE', 'MET', 'BREACHED', 'PAUSED', 'NOT_KNOWN')),
     ADD CHECK (contact_limit_from <= contact_limit_until)`,
  `ALTER TABLE referral_case_event
     ADD COLUMN happened_at timestamptz,
     ADD COLUMN reported_at timestamptz,
     ADD COLUMN promised_hours smallint CHECK (promised_hours > 0),
     ADD CHECK (happened_at IS NULL OR kind = 'CONTACTED'),
     ADD CHECK ((happened_at AT TIME ZONE 'Europe/London')::date = happened_on),
     ADD CHECK ((reported_at IS NULL AND promised_hours IS NULL) OR kind = 'RECEIVED')`,
  // What waits is little, and nothing at an office that promises nothing.
  `CREATE INDEX referral_case_contact_due ON referral_case (contact_limit_from, reference)
     WHERE contacted_on IS NULL AND closed_on IS NULL AND contact_limit_until IS NOT NULL`,
];
