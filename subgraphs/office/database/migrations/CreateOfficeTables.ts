import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of an office. Forward only: a later change is a later migration.
 *
 * References are checked at commit, so that published figures can be loaded in any order within
 * one transaction. Identifiers compare by code point (COLLATE "C"), so that every office and the
 * regional merge sort alike whatever the locale of the database.
 */
export class CreateOfficeTables1700000000001 implements MigrationInterface {
  name = 'CreateOfficeTables1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE document (
     id text COLLATE "C" NOT NULL,
     title text NOT NULL,
     published_on date,
     PRIMARY KEY (id)
   )`,
  `CREATE TABLE organisation (
     id text COLLATE "C" NOT NULL,
     name text NOT NULL,
     aliases text[] NOT NULL,
     other_identifiers text[] NOT NULL,
     identifier_evidence text NOT NULL,
     PRIMARY KEY (id)
   )`,
  `CREATE TABLE grant_received (
     id text COLLATE "C" NOT NULL,
     name text NOT NULL,
     funder text NOT NULL,
     financial_year text NOT NULL CHECK (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     until_financial_year text CHECK (until_financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     financial_year_as_published text,
     amount_pence bigint CHECK (amount_pence >= 0),
     amount_as_published text,
     precision_pence bigint,
     status text NOT NULL CHECK (status IN ('INDICATED', 'RECEIVED', 'SPENT')),
     status_as_published text,
     part_of_id text COLLATE "C" REFERENCES grant_received DEFERRABLE INITIALLY DEFERRED,
     note text,
     origin text NOT NULL CHECK (origin IN ('PUBLISHED', 'RECORDED', 'SYNTHETIC')),
     source_document_id text COLLATE "C" REFERENCES document DEFERRABLE INITIALLY DEFERRED,
     source_section text,
     source_line integer,
     source_as_published text,
     PRIMARY KEY (id)
   )`,
  `CREATE TABLE award (
     id text COLLATE "C" NOT NULL,
     title text NOT NULL,
     description text,
     recipient_id text COLLATE "C" NOT NULL,
     recipient_name text NOT NULL,
     provider_id text COLLATE "C" REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
     kind text NOT NULL CHECK (kind IN ('GRANT_TO_PROVIDER', 'PARTNERSHIP', 'PURCHASE', 'OWN_OFFICE', 'POOL', 'UNALLOCATED', 'PAID_BY_OTHERS')),
     status text NOT NULL CHECK (status IN ('REQUESTED', 'ALLOCATED', 'CONFIRMED', 'SPENT')),
     status_as_published text,
     priority text,
     priority_as_published text,
     amount_pence bigint CHECK (amount_pence >= 0),
     amount_as_published text,
     precision_pence bigint,
     financial_year text NOT NULL CHECK (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     until_financial_year text CHECK (until_financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     financial_year_as_published text,
     grant_id text COLLATE "C" REFERENCES grant_received DEFERRABLE INITIALLY DEFERRED,
     starts_on date,
     ends_on date,
     note text,
     origin text NOT NULL CHECK (origin IN ('PUBLISHED', 'RECORDED', 'SYNTHETIC')),
     source_document_id text COLLATE "C" REFERENCES document DEFERRABLE INITIALLY DEFERRED,
     source_section text,
     source_line integer,
     source_as_published text,
     PRIMARY KEY (id)
   )`,
  `CREATE TABLE joint_commission (
     id text COLLATE "C" NOT NULL,
     title text NOT NULL,
     provider_id text COLLATE "C" REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
     basis text NOT NULL CHECK (basis IN ('EQUAL', 'POPULATION', 'FORMULA', 'AGREED_AMOUNTS', 'NOT_RECORDED')),
     note text,
     origin text NOT NULL CHECK (origin IN ('PUBLISHED', 'RECORDED', 'SYNTHETIC')),
     source_document_id text COLLATE "C" REFERENCES document DEFERRABLE INITIALLY DEFERRED,
     source_section text,
     source_line integer,
     source_as_published text,
     PRIMARY KEY (id)
   )`,
  `CREATE TABLE joint_commission_award (
     joint_commission_id text COLLATE "C" NOT NULL REFERENCES joint_commission DEFERRABLE INITIALLY DEFERRED,
     award_id text COLLATE "C" NOT NULL REFERENCES award DEFERRABLE INITIALLY DEFERRED,
     phase text,
     PRIMARY KEY (joint_commission_id, award_id)
   )`,
  `CREATE TABLE cross_charge (
     reference text COLLATE "C" NOT NULL,
     direction text NOT NULL CHECK (direction IN ('RECEIVABLE', 'PAYABLE')),
     counterparty text,
     counterparty_as_published text,
     amount_pence bigint NOT NULL CHECK (amount_pence >= 0),
     amount_as_published text,
     description text NOT NULL,
     charged_on date,
     due_on date,
     financial_year text NOT NULL CHECK (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     state text NOT NULL CHECK (state IN ('RAISED', 'ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED')),
     grant_id text COLLATE "C" REFERENCES grant_received DEFERRABLE INITIALLY DEFERRED,
     joint_commission_id text COLLATE "C" REFERENCES joint_commission DEFERRABLE INITIALLY DEFERRED,
     phase text,
     note text,
     origin text NOT NULL CHECK (origin IN ('PUBLISHED', 'RECORDED', 'SYNTHETIC')),
     source_document_id text COLLATE "C" REFERENCES document DEFERRABLE INITIALLY DEFERRED,
     source_section text,
     source_line integer,
     source_as_published text,
     PRIMARY KEY (reference)
   )`,
  `CREATE TABLE statement (
     id text COLLATE "C" NOT NULL,
     label text NOT NULL,
     measure text NOT NULL CHECK (measure IN ('PENCE', 'PEOPLE')),
     stated bigint,
     stated_as_published text NOT NULL,
     precision bigint,
     note text,
     position integer NOT NULL,
     source_document_id text COLLATE "C" REFERENCES document DEFERRABLE INITIALLY DEFERRED,
     source_section text,
     source_line integer,
     source_as_published text,
     PRIMARY KEY (id)
   )`,
  `CREATE TABLE statement_line (
     statement_id text COLLATE "C" NOT NULL REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
     position integer NOT NULL,
     sign integer NOT NULL CHECK (sign IN (-1, 1)),
     kind text NOT NULL CHECK (kind IN ('AWARD', 'GRANT', 'CROSS_CHARGE', 'STATISTIC', 'FIGURE')),
     reference text,
     numerator integer NOT NULL,
     denominator integer NOT NULL CHECK (denominator > 0),
     figure bigint,
     figure_as_published text,
     PRIMARY KEY (statement_id, position)
   )`,
  `CREATE TABLE statistic (
     id text COLLATE "C" NOT NULL,
     label text NOT NULL,
     value double precision,
     unit text NOT NULL CHECK (unit IN ('COUNT', 'SHARE', 'PENCE')),
     value_as_published text NOT NULL,
     period text,
     note text,
     position integer NOT NULL,
     source_document_id text COLLATE "C" REFERENCES document DEFERRABLE INITIALLY DEFERRED,
     source_section text,
     source_line integer,
     source_as_published text,
     PRIMARY KEY (id)
   )`,
  `CREATE TABLE published_load (
     office text COLLATE "C" NOT NULL,
     digest text NOT NULL,
     award_count integer NOT NULL,
     PRIMARY KEY (office)
   )`,
  `CREATE INDEX award_grant_id ON award (grant_id)`,
  `CREATE INDEX award_provider_id ON award (provider_id)`,
  `CREATE INDEX cross_charge_grant_id ON cross_charge (grant_id)`,
  `CREATE INDEX cross_charge_joint_commission_id ON cross_charge (joint_commission_id)`,
];
