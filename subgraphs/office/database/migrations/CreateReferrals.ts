import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The cases of victims, without anything of the person, and the releases made of their counts. A
 * release is made once: the database itself refuses to change it, as the difference of two
 * releases of one year could be a person.
 */
export class CreateReferrals1700000000031 implements MigrationInterface {
  name = 'CreateReferrals1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

// The year of a day three months before is the one its financial year begins in.
const firstYear = `extract(year FROM received_on - interval '3 months')::integer`;

const statements = [
  `CREATE TABLE referral_case (
     reference text COLLATE "C" PRIMARY KEY,
     origin text NOT NULL CHECK (origin IN ('RECORDED', 'SYNTHETIC')),
     received_on date NOT NULL,
     financial_year text NOT NULL GENERATED ALWAYS AS
       (${firstYear}::text || '-' || right((${firstYear} + 1)::text, 2)) STORED,
     priority_category text NOT NULL CHECK (priority_category IN
       ('MOST_SERIOUS_CRIME', 'PERSISTENTLY_TARGETED', 'VULNERABLE_OR_INTIMIDATED', 'STANDARD')),
     crime_type text NOT NULL CHECK (crime_type IN
       ('BURGLARY', 'CRIMINAL_DAMAGE', 'DOMESTIC_ABUSE', 'FRAUD', 'HATE_CRIME', 'HOMICIDE', 'NOT_RECORDED', 'ROAD_COLLISION', 'ROBBERY', 'SEXUAL_OFFENCE', 'STALKING', 'THEFT', 'VIOLENCE')),
     source text NOT NULL CHECK (source IN
       ('ACTION_FRAUD', 'BRITISH_TRANSPORT_POLICE', 'POLICE', 'SELF', 'STATUTORY_AGENCY', 'THIRD_PARTY')),
     state text NOT NULL CHECK (state IN
       ('RECEIVED', 'ASSESSED', 'ACCEPTED', 'IN_SUPPORT', 'CLOSED', 'DECLINED', 'TRANSFERRED')),
     provider_id text COLLATE "C",
     alleged_on date,
     requested_on date,
     passed_on date,
     CHECK (coalesce(alleged_on, requested_on) IS NOT NULL)
   )`,
  `CREATE INDEX referral_case_year ON referral_case (financial_year)`,
  `CREATE TABLE referral_release (
     financial_year text PRIMARY KEY CHECK (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     origin text NOT NULL CHECK (origin IN ('RECORDED', 'SYNTHETIC')),
     made_on date NOT NULL,
     threshold integer NOT NULL CHECK (threshold >= 10),
     rounding_base integer NOT NULL CHECK (rounding_base >= 5),
     zero_is_published boolean NOT NULL,
     release jsonb NOT NULL
   )`,
  `CREATE FUNCTION refuse_change_of_releases() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'A release of referral totals is made once: % is refused.', TG_OP
       USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER referral_release_made_once
     BEFORE UPDATE OR DELETE OR TRUNCATE ON referral_release
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_releases()`,
  // Also for sessions that replay another server's changes, which skip ordinary triggers.
  `ALTER TABLE referral_release ENABLE ALWAYS TRIGGER referral_release_made_once`,
];
