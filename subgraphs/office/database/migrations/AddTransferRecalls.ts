import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which transfers were handed out, and which were asked back. Both are known for good: no row is
 * changed or removed. What was asked back is emptied at once; the envelope that says so waits.
 */
export class AddTransferRecalls1700000000085 implements MigrationInterface {
  name = 'AddTransferRecalls1700000000085';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

function appendOnly(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_transfers()`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_kept`,
  ];
}

const statements = [
  `CREATE TABLE transfer_handing (
     transfer text COLLATE "C" PRIMARY KEY REFERENCES transfer_sent,
     handed_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  // Nobody knows which of those from before were looked at: any may have been.
  `INSERT INTO transfer_handing (transfer) SELECT transfer FROM transfer_sent`,
  `CREATE TABLE transfer_recall (
     transfer text COLLATE "C" PRIMARY KEY REFERENCES transfer_sent,
     reason_code text NOT NULL CHECK (reason_code ~ '^[A-Z][A-Z_]{0,39}$'),
     recalled_on date NOT NULL,
     due_on date NOT NULL CHECK (due_on >= recalled_on),
     was_handed_out boolean NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL
   )`,
  `CREATE INDEX transfer_sent_reference ON transfer_sent (reference)`,
  `CREATE OR REPLACE FUNCTION let_envelope_be_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.envelope IS NULL
        AND (NEW.transfer, NEW.attempt, NEW.sealed_to, NEW.envelope_hash, NEW.sealed_at)
          = (OLD.transfer, OLD.attempt, OLD.sealed_to, OLD.envelope_hash, OLD.sealed_at)
        AND (EXISTS (SELECT FROM transfer_receipt r
                      WHERE r.transfer = OLD.transfer AND r.outcome <> 'UNREADABLE')
          OR EXISTS (SELECT FROM transfer_recall c
                      WHERE c.transfer = OLD.transfer)) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'An envelope waits until its receipt is there: % is refused.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  ...appendOnly('transfer_handing'),
  ...appendOnly('transfer_recall'),
];
