import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Referrals passed to other offices and received from them. What was sent, received and signed is
 * never changed or removed; an envelope alone is emptied once its receipt says what became of it.
 * No table of these holds anything of a person that the database could read.
 */
export class CreateTransfers1700000000045 implements MigrationInterface {
  name = 'CreateTransfers1700000000045';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const number = `CHECK (transfer ~ '^[a-z-]+:t-[0-9a-f]{32}$')`;
const hash = `CHECK (envelope_hash ~ '^[0-9a-f]{64}$')`;

/** A trigger that refuses, also in sessions that replay another server's changes. */
function appendOnly(table: string, operations = 'UPDATE OR DELETE OR TRUNCATE'): string[] {
  return [
    `CREATE TRIGGER ${table}_kept BEFORE ${operations} ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_transfers()`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_kept`,
  ];
}

const statements = [
  // A case may be purged; that it was passed on stays known.
  `CREATE TABLE transfer_sent (
     transfer text COLLATE "C" PRIMARY KEY ${number},
     reference text COLLATE "C" NOT NULL,
     to_office text COLLATE "C" NOT NULL,
     sent_on date NOT NULL,
     due_on date NOT NULL CHECK (due_on >= sent_on),
     reason_code text NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL
   )`,
  `CREATE INDEX transfer_sent_to ON transfer_sent (to_office, sent_on, transfer)`,
  `CREATE TABLE transfer_envelope (
     transfer text COLLATE "C" NOT NULL REFERENCES transfer_sent,
     attempt integer NOT NULL CHECK (attempt > 0),
     sealed_to text COLLATE "C" NOT NULL,
     envelope_hash text COLLATE "C" NOT NULL UNIQUE ${hash},
     envelope text,
     sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     PRIMARY KEY (transfer, attempt)
   )`,
  `CREATE TABLE transfer_receipt (
     envelope_hash text COLLATE "C" NOT NULL REFERENCES transfer_envelope (envelope_hash),
     transfer text COLLATE "C" NOT NULL REFERENCES transfer_sent,
     outcome text NOT NULL CHECK (outcome IN ('RECEIVED', 'REFUSED', 'UNREADABLE')),
     reason_code text,
     decided_on date NOT NULL,
     receipt text NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL,
     PRIMARY KEY (envelope_hash, outcome)
   )`,
  // Only one word of the other office is the last one.
  `CREATE UNIQUE INDEX transfer_receipt_decision ON transfer_receipt (transfer)
     WHERE outcome <> 'UNREADABLE'`,
  `CREATE TABLE transfer_received (
     transfer text COLLATE "C" PRIMARY KEY ${number},
     from_office text COLLATE "C" NOT NULL,
     envelope_hash text COLLATE "C" NOT NULL UNIQUE ${hash},
     outcome text NOT NULL CHECK (outcome IN ('RECEIVED', 'REFUSED')),
     reason_code text,
     reference text COLLATE "C",
     decided_on date NOT NULL,
     receipt text NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL,
     CHECK ((outcome = 'RECEIVED') = (reference IS NOT NULL)),
     CHECK ((outcome = 'REFUSED') = (reason_code IS NOT NULL))
   )`,
  `CREATE INDEX transfer_received_from ON transfer_received (from_office, decided_on)`,
  // What its outside says is not known to be true: it could not be opened.
  `CREATE TABLE transfer_unreadable (
     envelope_hash text COLLATE "C" PRIMARY KEY ${hash},
     transfer text COLLATE "C" NOT NULL,
     from_office text COLLATE "C" NOT NULL,
     receipt text NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL
   )`,
  `CREATE INDEX transfer_unreadable_transfer ON transfer_unreadable (transfer)`,
  `CREATE FUNCTION refuse_change_of_transfers() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'What is known of transfers is append-only: % is refused.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE FUNCTION let_envelope_be_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.envelope IS NULL
        AND (NEW.transfer, NEW.attempt, NEW.sealed_to, NEW.envelope_hash, NEW.sealed_at)
          = (OLD.transfer, OLD.attempt, OLD.sealed_to, OLD.envelope_hash, OLD.sealed_at)
        AND EXISTS (SELECT FROM transfer_receipt r
                     WHERE r.transfer = OLD.transfer AND r.outcome <> 'UNREADABLE') THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'An envelope waits until its receipt is there: % is refused.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER transfer_envelope_emptied BEFORE UPDATE ON transfer_envelope
     FOR EACH ROW EXECUTE FUNCTION let_envelope_be_emptied()`,
  `ALTER TABLE transfer_envelope ENABLE ALWAYS TRIGGER transfer_envelope_emptied`,
  ...appendOnly('transfer_sent'),
  ...appendOnly('transfer_envelope', 'DELETE OR TRUNCATE'),
  ...appendOnly('transfer_receipt'),
  ...appendOnly('transfer_received'),
  ...appendOnly('transfer_unreadable'),
];
