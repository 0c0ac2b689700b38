import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sealed notes about cases, append-only; who a victim is in relation to the crime; whether personal
 * details are made up. The database itself lets of a note nothing change but the office's key that
 * wraps its own, and lets it go only with its case, in a purge that is recorded.
 */
export class AddCaseNotes1700000000090 implements MigrationInterface {
  name = 'AddCaseNotes1700000000090';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE referral_note (
     reference text COLLATE "C" NOT NULL REFERENCES referral_case,
     position integer NOT NULL CHECK (position > 0),
     event integer NOT NULL,
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL,
     key_id text COLLATE "C" NOT NULL,
     wrapped_key bytea NOT NULL,
     sealed bytea NOT NULL,
     PRIMARY KEY (reference, position),
     FOREIGN KEY (reference, event) REFERENCES referral_case_event (reference, position)
   )`,
  `CREATE INDEX referral_note_key ON referral_note (key_id)`,
  `CREATE FUNCTION refuse_change_of_notes() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' THEN
       IF (NEW.reference, NEW.position, NEW.event, NEW.entered_at, NEW.actor, NEW.sealed)
        = (OLD.reference, OLD.position, OLD.event, OLD.entered_at, OLD.actor, OLD.sealed) THEN
         RETURN NEW;
       END IF;
     END IF;
     RAISE EXCEPTION 'Notes about cases are append-only: % is refused.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER referral_note_kept BEFORE UPDATE ON referral_note
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_notes()`,
  `CREATE TRIGGER referral_note_emptied BEFORE TRUNCATE ON referral_note
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_notes()`,
  `CREATE TRIGGER referral_note_purged BEFORE DELETE ON referral_note
     FOR EACH ROW EXECUTE FUNCTION refuse_unpurged()`,
  ...['kept', 'emptied', 'purged'].map(
    (name) => `ALTER TABLE referral_note ENABLE ALWAYS TRIGGER referral_note_${name}`,
  ),
  `ALTER TABLE referral_reading DROP CONSTRAINT referral_reading_what_check`,
  `ALTER TABLE referral_reading ADD CONSTRAINT referral_reading_what_check
     CHECK (what IN ('CASE', 'NOTES', 'PERSONAL_DETAILS'))`,
  `ALTER TABLE referral_purge ADD COLUMN note_count integer NOT NULL DEFAULT 0`,
  `ALTER TABLE referral_person ADD COLUMN origin text NOT NULL DEFAULT 'RECORDED'
     CHECK (origin IN ('RECORDED', 'SYNTHETIC'))`,
  // Of cases from before it was asked it is not known.
  `ALTER TABLE referral_case ADD COLUMN relation text CHECK (relation IN
     ('BEREAVED_RELATIVE', 'DIRECT', 'PARENT_OR_GUARDIAN', 'WITNESS'))`,
];
