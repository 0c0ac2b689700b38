import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Initials are one word, whether dots or blanks stand between them: "N.S.P.C.C." and "NSPCC". The
 * rule is schema/foldText.ts, and here it is again as the database has it; a test holds them against
 * each other. Whatever was folded by the rule before is folded anew, with its indexes.
 */
export class FoldInitials1700000000180 implements MigrationInterface {
  name = 'FoldInitials1700000000180';

  async up(runner: QueryRunner): Promise<void> {
    // PostgreSQL 17 brings this collation; before, the root collation of ICU lowers alike.
    const [found] = (await runner.query(
      `SELECT to_regcollation('pg_c_utf8') IS NOT NULL AS builtin`,
    )) as { builtin: boolean }[];
    const collation = found?.builtin === true ? 'pg_c_utf8' : '"und-x-icu"';
    for (const statement of statements(collation)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const apostrophesApart = String.raw`\0091\0092\00b4\0384\1fbd\1fbf\1fef\1ffd\1ffe`;
const trademarks = String.raw`\2120\2122`;
const dropped = String.raw`[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f''\u0060\u02b9-\u02bf\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]`;
const separators = String.raw`[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02c2-\u02df\u1680\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufff9-\uffff\U0001f000-\U0001faff]+`;

/** A letter that stands alone, the blank behind it, and another such letter. */
const betweenInitials = '(?<![^ ])([^ 0-9]) (?=[^ 0-9]( |$))';

/** What an award must be for its recipient's name to stand for an organisation nobody identified. */
const isUnidentified = `provider_id IS NULL AND kind NOT IN ('POOL', 'UNALLOCATED', 'OWN_OFFICE')`;

const statements = (collation: string): readonly string[] => [
  `CREATE OR REPLACE FUNCTION fold_text(value text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
     regexp_replace(trim(regexp_replace(regexp_replace(
       replace(replace(replace(replace(
         translate(
           lower(replace(normalize(
             translate(value, U&'${apostrophesApart}${trademarks}', repeat('''', 9) || '  '),
             NFKD), '&', ' and ') COLLATE ${collation}),
           'łøđðħıς', 'loddhiσ'),
         'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
       '${dropped}', '', 'g'), '${separators}', ' ', 'g')), '${betweenInitials}', '\\1', 'g')`,
  `DELETE FROM provider_name`,
  `INSERT INTO provider_name SELECT * FROM register_names()`,
  `INSERT INTO provider_name
   SELECT DISTINCT provider_id, 'RECORDED_NAME', recipient_name, search_fold(recipient_name)
     FROM award WHERE provider_id IS NOT NULL`,
  `INSERT INTO provider_name
   SELECT DISTINCT NULL, 'UNIDENTIFIED', recipient_name, search_fold(recipient_name)
     FROM award WHERE ${isUnidentified}`,
  // References are checked now: no table may be altered while a check of it waits.
  'SET CONSTRAINTS ALL IMMEDIATE',
  'SET CONSTRAINTS ALL DEFERRED',
  // Takes the index of its groups of three letters with it.
  `ALTER TABLE award DROP COLUMN folded`,
  `ALTER TABLE award ADD COLUMN folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS
     (fold_text(title || ' ' || coalesce(description, '') || ' ' || recipient_name)) STORED`,
  `CREATE INDEX award_words ON award USING gin (folded gin_trgm_ops)`,
];
