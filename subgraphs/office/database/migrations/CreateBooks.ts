import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The office's books: what happened to its charges, event by event. The database itself refuses
 * to change or remove an event, also for whoever owns the table; each event carries the hash of
 * the one before, so that what is done past the refusal shows (`npm run books:verify`).
 */
export class CreateBooks1700000000003 implements MigrationInterface {
  name = 'CreateBooks1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE book_event (
     sequence bigint NOT NULL CHECK (sequence > 0),
     previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
     hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
     idempotency_key text COLLATE "C" NOT NULL,
     key_position integer NOT NULL CHECK (key_position >= 0),
     body_hash text NOT NULL CHECK (body_hash ~ '^[0-9a-f]{64}$'),
     happened_at timestamptz NOT NULL,
     actor text NOT NULL,
     origin text NOT NULL CHECK (origin IN ('RECORDED', 'SYNTHETIC')),
     reference text COLLATE "C" NOT NULL,
     kind text NOT NULL CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED', 'ADJUSTMENT_PROPOSED', 'ADJUSTED', 'ADJUSTMENT_REFUSED', 'ALLOCATED')),
     amount_pence bigint CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
     acknowledged_pence bigint CHECK (acknowledged_pence BETWEEN 0 AND 9007199254740991),
     reason_code text,
     reason text,
     into_reference text COLLATE "C",
     direction text CHECK (direction IN ('RECEIVABLE', 'PAYABLE')),
     counterparty text COLLATE "C",
     description text,
     financial_year text CHECK (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     charged_on date,
     due_on date,
     joint_commission_id text COLLATE "C",
     quoted_reference text COLLATE "C",
     precision_pence bigint CHECK (precision_pence >= 0),
     PRIMARY KEY (sequence),
     UNIQUE (previous_hash),
     UNIQUE (idempotency_key, key_position),
     CHECK (kind <> 'DISPUTED' OR (reason_code IS NOT NULL AND reason IS NOT NULL)),
     CHECK (kind <> 'RAISED' OR direction = 'RECEIVABLE'),
     CHECK ((direction IS NULL) = (description IS NULL)
        AND (direction IS NULL) = (financial_year IS NULL)
        AND (direction IS NULL) = (counterparty IS NULL)),
     CHECK (direction IS NULL OR amount_pence > 0)
   )`,
  // A charge is opened once.
  `CREATE UNIQUE INDEX book_event_opening ON book_event (reference) WHERE direction IS NOT NULL`,
  `CREATE INDEX book_event_reference ON book_event (reference, sequence)`,
  `CREATE FUNCTION refuse_change_of_books() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The books are append-only: % is refused. Enter a further event instead.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER book_event_append_only
     BEFORE UPDATE OR DELETE OR TRUNCATE ON book_event
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books()`,
  // Also for sessions that replay another server's changes, which skip ordinary triggers.
  `ALTER TABLE book_event ENABLE ALWAYS TRIGGER book_event_append_only`,
];
