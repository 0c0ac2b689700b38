import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happens to cases, event by event; the sealed personal details; who read what; what was
 * purged. The database itself refuses to change an event or a reading, and lets an event or a case
 * go only when its retention date is past and the purge has been recorded.
 */
export class CreateCaseRecords1700000000040 implements MigrationInterface {
  name = 'CreateCaseRecords1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** A trigger that refuses, also in sessions that replay another server's changes. */
function refuse(table: string, operations: string, sentence: string): string[] {
  const name = `${table}_kept`;
  return [
    `CREATE FUNCTION refuse_change_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       RAISE EXCEPTION '${sentence} % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
     END $$`,
    `CREATE TRIGGER ${name} BEFORE ${operations} ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_${table}()`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name}`,
  ];
}

/** A trigger that lets a row go only in a purge that is recorded. */
function letGoInPurge(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_purged BEFORE DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_unpurged()`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_purged`,
  ];
}

const statements = [
  `ALTER TABLE referral_case
     ADD COLUMN residence_office text COLLATE "C",
     ADD COLUMN received_from text COLLATE "C",
     ADD COLUMN transferred_to text COLLATE "C",
     ADD COLUMN assessment text CHECK (assessment IN ('INITIAL', 'DETAILED')),
     ADD COLUMN contacted_on date,
     ADD COLUMN contact_due_on date,
     ADD COLUMN closed_on date,
     ADD COLUMN due_on date,
     ADD COLUMN cope_start smallint CHECK (cope_start BETWEEN 1 AND 5),
     ADD COLUMN recover_start smallint CHECK (recover_start BETWEEN 1 AND 5),
     ADD COLUMN cope_end smallint CHECK (cope_end BETWEEN 1 AND 5),
     ADD COLUMN recover_end smallint CHECK (recover_end BETWEEN 1 AND 5),
     ADD COLUMN retain_until date`,
  `ALTER TABLE referral_case DROP CONSTRAINT referral_case_source_check`,
  `ALTER TABLE referral_case ADD CONSTRAINT referral_case_source_check CHECK (source IN
     ('ACTION_FRAUD', 'BRITISH_TRANSPORT_POLICE', 'POLICE', 'SELF', 'STATUTORY_AGENCY', 'THIRD_PARTY', 'TRANSFER'))`,
  `ALTER TABLE referral_case ADD CHECK ((source = 'TRANSFER') = (received_from IS NOT NULL))`,
  `CREATE TABLE referral_case_event (
     reference text COLLATE "C" NOT NULL REFERENCES referral_case,
     position integer NOT NULL CHECK (position > 0),
     kind text NOT NULL CHECK (kind IN ('RECEIVED', 'REQUESTED', 'ASSESSED', 'PASSED', 'CONTACTED', 'ACCEPTED', 'SUPPORTED', 'CLOSED', 'DECLINED', 'REOPENED', 'TRANSFERRED', 'RETURNED', 'CONSENT_GIVEN', 'CONSENT_WITHDRAWN', 'OUTCOME_MEASURED', 'DETAILS_ENTERED')),
     happened_on date NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL,
     origin text NOT NULL CHECK (origin IN ('RECORDED', 'SYNTHETIC')),
     reason_code text CHECK (reason_code ~ '^[A-Z][A-Z_]{0,39}$'),
     provider_id text COLLATE "C",
     office text COLLATE "C",
     assessment text CHECK (assessment IN ('INITIAL', 'DETAILED')),
     purpose text CHECK (purpose IN ('PROVIDER', 'OTHER_OFFICE')),
     evidence text CHECK (evidence IN ('SIGNED_FORM', 'IN_WRITING', 'RECORDED_CALL', 'SPOKEN')),
     expires_on date,
     measured_at text CHECK (measured_at IN ('START', 'END')),
     cope smallint CHECK (cope BETWEEN 1 AND 5),
     recover smallint CHECK (recover BETWEEN 1 AND 5),
     PRIMARY KEY (reference, position),
     CHECK ((kind LIKE 'CONSENT%') = (purpose IS NOT NULL)),
     CHECK (kind <> 'CONSENT_GIVEN' OR evidence IS NOT NULL),
     CHECK (kind <> 'TRANSFERRED' OR office IS NOT NULL),
     CHECK (kind NOT IN ('CLOSED', 'DECLINED', 'REOPENED', 'TRANSFERRED', 'RETURNED')
            OR reason_code IS NOT NULL)
   )`,
  // Cases from before there were events: how they came, and how they stand.
  `INSERT INTO referral_case_event (reference, position, kind, happened_on, actor, origin,
                                    reason_code, provider_id, office)
   SELECT reference, row_number() OVER (PARTITION BY reference ORDER BY place), kind, day,
          'migration', origin, CASE WHEN place = 4 THEN 'NOT_RECORDED' END,
          CASE WHEN place = 3 THEN provider_id END,
          CASE kind WHEN 'TRANSFERRED' THEN 'unknown' END
     FROM referral_case
    CROSS JOIN LATERAL (VALUES
      (1, 'RECEIVED', received_on), (2, 'REQUESTED', requested_on), (3, 'PASSED', passed_on),
      (4, CASE state WHEN 'IN_SUPPORT' THEN 'SUPPORTED' WHEN 'RECEIVED' THEN NULL ELSE state END,
          greatest(received_on, passed_on))
    ) AS step (place, kind, day)
    WHERE kind IS NOT NULL AND day IS NOT NULL`,
  `CREATE TABLE referral_person (
     reference text COLLATE "C" PRIMARY KEY REFERENCES referral_case,
     key_id text COLLATE "C" NOT NULL,
     wrapped_key bytea NOT NULL,
     sealed bytea NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX referral_person_key ON referral_person (key_id)`,
  `CREATE TABLE referral_reading (
     sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     reference text COLLATE "C" NOT NULL,
     read_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL,
     what text NOT NULL CHECK (what IN ('CASE', 'PERSONAL_DETAILS')),
     purpose text NOT NULL CHECK (purpose IN ('CASEWORK', 'TRANSFER', 'SUBJECT_ACCESS'))
   )`,
  `CREATE INDEX referral_reading_reference ON referral_reading (reference, sequence)`,
  `CREATE TABLE referral_purge (
     reference text COLLATE "C" PRIMARY KEY,
     purged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL,
     retain_until date NOT NULL,
     event_count integer NOT NULL,
     had_personal_details boolean NOT NULL
   )`,
  `CREATE TABLE referral_write (
     idempotency_key text COLLATE "C" PRIMARY KEY,
     body_hash text NOT NULL CHECK (body_hash ~ '^[0-9a-f]{64}$'),
     actor text NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     answer jsonb NOT NULL
   )`,
  ...refuse('referral_case_event', 'UPDATE OR TRUNCATE', 'The events of cases are append-only:'),
  ...refuse('referral_reading', 'UPDATE OR DELETE OR TRUNCATE', 'Readings are append-only:'),
  ...refuse('referral_purge', 'UPDATE OR DELETE OR TRUNCATE', 'Purges are append-only:'),
  ...refuse('referral_write', 'UPDATE OR DELETE OR TRUNCATE', 'Writes are append-only:'),
  `CREATE FUNCTION refuse_unpurged() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM referral_case c JOIN referral_purge p USING (reference)
                 WHERE c.reference = OLD.reference AND c.retain_until < current_date) THEN
       RETURN OLD;
     END IF;
     RAISE EXCEPTION 'A case is kept until its retention date is past: % is refused.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  ...letGoInPurge('referral_case_event'),
  ...letGoInPurge('referral_person'),
  ...letGoInPurge('referral_case'),
];
