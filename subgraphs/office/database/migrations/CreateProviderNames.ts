import type { MigrationInterface, QueryRunner } from 'typeorm';

import { ensureTrigrams } from '../ensureTrigrams';

/**
 * What organisations are searched by: every name and identifier of the register, and every name
 * under which an award was recorded. Triggers keep it in step, so that whoever writes an
 * organisation or an award, by whatever means, need not know of it.
 *
 * Two offices must fold and compare alike whatever the locale of their databases, because a page
 * across offices is merged by what each of them says of an organisation. So nothing here depends on
 * the locale: letters are decomposed, and sets of characters are written as code points.
 */
export class CreateProviderNames1700000000002 implements MigrationInterface {
  name = 'CreateProviderNames1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await ensureTrigrams(runner);
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

const accents = String.raw`[\u0300-\u036f''\u2018\u2019\u02bc\u0060]`;
const punctuation = String.raw`[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+`;

const statements = (collation: string): readonly string[] => [
  // "Women’s Aid & Refuge" becomes "womens aid and refuge". It holds no wildcard of LIKE.
  `CREATE FUNCTION search_fold(value text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
     trim(left(trim(regexp_replace(regexp_replace(
       translate(lower(replace(normalize(value, NFKD), '&', ' and ') COLLATE ${collation}),
                 'łøđ', 'lod'),
       '${accents}', '', 'g'), '${punctuation}', ' ', 'g')), 500))`,
  `CREATE FUNCTION search_lexemes(folded text) RETURNS tsvector
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
     array_to_tsvector(string_to_array(folded, ' '))`,
  // Every word of the search must begin a word. Null where the search has no word.
  `CREATE FUNCTION search_words(folded text) RETURNS tsquery
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
     (SELECT string_agg('''' || word || ''':*', ' & ')::tsquery
        FROM unnest(string_to_array(folded, ' ')) word)`,
  // What of a search may be an identifier: all of it, or a word with a long number, zeros in front
  // left out, because papers print company number 01412276 as 1412276.
  `CREATE FUNCTION search_identifiers(folded text) RETURNS text[]
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
     array_remove(
       array[replace(folded, ' ', ''), ltrim(replace(folded, ' ', ''), '0')]
         || ARRAY(SELECT ltrim(word, '0') FROM unnest(string_to_array(folded, ' ')) word
                   WHERE word ~ '[0-9]{5}'), '')`,
  `CREATE TABLE provider_name (
     provider_id text COLLATE "C" NOT NULL
       REFERENCES organisation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
     kind text NOT NULL CHECK (kind IN ('IDENTIFIER', 'NAME', 'ALIAS', 'RECORDED_NAME')),
     name text COLLATE "C" NOT NULL,
     folded text COLLATE "C" NOT NULL
   )`,
  // Digests, because a name may be longer than an index takes.
  `CREATE UNIQUE INDEX provider_name_key
     ON provider_name (provider_id, kind, md5(name), md5(folded))`,
  `CREATE INDEX provider_name_in_order ON provider_name (left(folded, 200), provider_id)
    WHERE kind = 'NAME'`,
  `CREATE INDEX provider_name_identifier ON provider_name (folded) WHERE kind = 'IDENTIFIER'`,
  `CREATE INDEX provider_name_words ON provider_name USING gin (search_lexemes(folded))
    WHERE kind <> 'IDENTIFIER'`,
  `CREATE INDEX provider_name_trigrams ON provider_name USING gin (folded gin_trgm_ops)
    WHERE kind <> 'IDENTIFIER'`,
  `CREATE FUNCTION register_names() RETURNS SETOF provider_name LANGUAGE sql STABLE AS $$
     SELECT o.id, n.kind, n.name, n.folded
       FROM organisation o
      CROSS JOIN LATERAL (
        SELECT 'NAME' AS kind, o.name, search_fold(o.name) AS folded
        UNION SELECT 'ALIAS', alias, search_fold(alias) FROM unnest(o.aliases) alias
        UNION SELECT 'IDENTIFIER', id, replace(search_fold(id), ' ', '')
                FROM unnest(o.id || o.other_identifiers) id
        UNION SELECT 'IDENTIFIER', id,
                     ltrim(replace(search_fold(substring(id FROM '^[A-Z]{2}-[A-Z]+-(.*)')),
                                   ' ', ''), '0')
                FROM unnest(o.id || o.other_identifiers) id
               WHERE id ~ '^[A-Z]{2}-[A-Z]+-') n $$`,
  `CREATE FUNCTION keep_register_names() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM provider_name
      WHERE kind <> 'RECORDED_NAME' AND provider_id IN (SELECT id FROM changed);
     INSERT INTO provider_name
     SELECT * FROM register_names() WHERE provider_id IN (SELECT id FROM changed);
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION keep_recorded_names() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     -- Writers take turns: one must not drop a name that another one, not yet committed, uses.
     PERFORM pg_advisory_xact_lock(hashtext('recorded names'));
     IF TG_OP = 'TRUNCATE' THEN
       DELETE FROM provider_name WHERE kind = 'RECORDED_NAME';
     ELSIF TG_OP <> 'INSERT' THEN
       DELETE FROM provider_name n
        USING (SELECT DISTINCT provider_id, recipient_name FROM was) w
        WHERE n.provider_id = w.provider_id AND n.kind = 'RECORDED_NAME'
          AND n.name = w.recipient_name
          AND NOT EXISTS (SELECT FROM award a
                           WHERE a.provider_id = w.provider_id
                             AND a.recipient_name = w.recipient_name);
     END IF;
     IF TG_OP IN ('INSERT', 'UPDATE') THEN
       INSERT INTO provider_name
       SELECT DISTINCT provider_id, 'RECORDED_NAME', recipient_name, search_fold(recipient_name)
         FROM changed WHERE provider_id IS NOT NULL
       ON CONFLICT DO NOTHING;
     END IF;
     RETURN NULL;
   END $$`,
  `INSERT INTO provider_name SELECT * FROM register_names()`,
  `INSERT INTO provider_name
   SELECT DISTINCT provider_id, 'RECORDED_NAME', recipient_name, search_fold(recipient_name)
     FROM award WHERE provider_id IS NOT NULL`,
  `CREATE TRIGGER register_names_inserted AFTER INSERT ON organisation
     REFERENCING NEW TABLE AS changed
     FOR EACH STATEMENT EXECUTE FUNCTION keep_register_names()`,
  `CREATE TRIGGER register_names_updated AFTER UPDATE ON organisation
     REFERENCING NEW TABLE AS changed
     FOR EACH STATEMENT EXECUTE FUNCTION keep_register_names()`,
  `CREATE TRIGGER recorded_names_inserted AFTER INSERT ON award
     REFERENCING NEW TABLE AS changed
     FOR EACH STATEMENT EXECUTE FUNCTION keep_recorded_names()`,
  `CREATE TRIGGER recorded_names_updated AFTER UPDATE ON award
     REFERENCING OLD TABLE AS was NEW TABLE AS changed
     FOR EACH STATEMENT EXECUTE FUNCTION keep_recorded_names()`,
  `CREATE TRIGGER recorded_names_deleted AFTER DELETE ON award
     REFERENCING OLD TABLE AS was
     FOR EACH STATEMENT EXECUTE FUNCTION keep_recorded_names()`,
  `CREATE TRIGGER recorded_names_truncated AFTER TRUNCATE ON award
     FOR EACH STATEMENT EXECUTE FUNCTION keep_recorded_names()`,
];
