import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which rule an office discloses totals, and since when. A rule is added and never changed: what
 * held when a release was made stays known, and every process of the office follows the latest.
 */
export class AddDisclosureRules1700000000065 implements MigrationInterface {
  name = 'AddDisclosureRules1700000000065';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE disclosure_rule (
     position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     threshold integer NOT NULL CHECK (threshold >= 10),
     rounding_base integer NOT NULL
       CHECK (rounding_base BETWEEN 5 AND threshold AND rounding_base % 5 = 0),
     zero_is_published boolean NOT NULL,
     release_after_days integer NOT NULL CHECK (release_after_days >= 0),
     entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     actor text NOT NULL DEFAULT session_user
   )`,
  `CREATE FUNCTION refuse_change_of_rules() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'Rules of disclosure are append-only: % is refused.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER disclosure_rule_kept
     BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure_rule
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_rules()`,
  // Also for sessions that replay another server's changes, which skip ordinary triggers.
  `ALTER TABLE disclosure_rule ENABLE ALWAYS TRIGGER disclosure_rule_kept`,
];
