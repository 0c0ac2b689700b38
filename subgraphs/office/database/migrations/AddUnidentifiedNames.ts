import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Beside the names of organisations, the names of recipients that nobody has identified: most
 * payees of a real office. They stand in the same table, without an organisation, so that one
 * search finds both. Pools, money without a recipient and the office's own costs name no
 * organisation.
 */
export class AddUnidentifiedNames1700000000111 implements MigrationInterface {
  name = 'AddUnidentifiedNames1700000000111';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** What an award must be for its recipient's name to stand for an organisation nobody identified. */
const isUnidentified = `provider_id IS NULL AND kind NOT IN ('POOL', 'UNALLOCATED', 'OWN_OFFICE')`;

const statements = [
  'ALTER TABLE provider_name ALTER COLUMN provider_id DROP NOT NULL',
  'ALTER TABLE provider_name DROP CONSTRAINT provider_name_kind_check',
  `ALTER TABLE provider_name ADD CONSTRAINT provider_name_kind_check
     CHECK (kind IN ('IDENTIFIER', 'NAME', 'ALIAS', 'RECORDED_NAME', 'UNIDENTIFIED'))`,
  `ALTER TABLE provider_name ADD CONSTRAINT provider_name_has_provider
     CHECK ((kind = 'UNIDENTIFIED') = (provider_id IS NULL))`,
  // What a line of a list of organisations is known by: the organisation, or the folded name.
  // A digest, because a name may be longer than an index takes.
  `CREATE FUNCTION line_id(provider_id text, folded text) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
     coalesce(provider_id, 'RECORDED-' || md5(folded))`,
  `CREATE UNIQUE INDEX provider_name_unidentified ON provider_name (md5(name))
    WHERE kind = 'UNIDENTIFIED'`,
  `CREATE INDEX provider_name_lines
     ON provider_name (left(folded, 200), line_id(provider_id, folded))
    WHERE kind IN ('NAME', 'UNIDENTIFIED')`,
  `CREATE INDEX provider_name_line ON provider_name (line_id(provider_id, folded))
    WHERE kind = 'UNIDENTIFIED'`,
  // Names of the list compare by code point; an index by the locale would not be used for them.
  `CREATE INDEX award_unidentified ON award ((md5(recipient_name)) COLLATE "C")
    WHERE ${isUnidentified}`,
  `CREATE OR REPLACE FUNCTION keep_recorded_names() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     -- Writers take turns: one must not drop a name that another one, not yet committed, uses.
     PERFORM pg_advisory_xact_lock(hashtext('recorded names'));
     IF TG_OP = 'TRUNCATE' THEN
       DELETE FROM provider_name WHERE kind IN ('RECORDED_NAME', 'UNIDENTIFIED');
     ELSIF TG_OP <> 'INSERT' THEN
       DELETE FROM provider_name n
        USING (SELECT DISTINCT provider_id, recipient_name FROM was) w
        WHERE n.provider_id = w.provider_id AND n.kind = 'RECORDED_NAME'
          AND n.name = w.recipient_name
          AND NOT EXISTS (SELECT FROM award a
                           WHERE a.provider_id = w.provider_id
                             AND a.recipient_name = w.recipient_name);
       DELETE FROM provider_name n
        USING (SELECT DISTINCT recipient_name FROM was WHERE ${isUnidentified}) w
        WHERE n.kind = 'UNIDENTIFIED' AND md5(n.name) = md5(w.recipient_name)
          AND NOT EXISTS (SELECT FROM award
                           WHERE ${isUnidentified}
                             AND md5(recipient_name) = md5(n.name));
     END IF;
     IF TG_OP IN ('INSERT', 'UPDATE') THEN
       INSERT INTO provider_name
       SELECT DISTINCT provider_id, 'RECORDED_NAME', recipient_name, search_fold(recipient_name)
         FROM changed WHERE provider_id IS NOT NULL
       ON CONFLICT DO NOTHING;
       INSERT INTO provider_name
       SELECT DISTINCT NULL, 'UNIDENTIFIED', recipient_name, search_fold(recipient_name)
         FROM changed WHERE ${isUnidentified}
       ON CONFLICT DO NOTHING;
     END IF;
     RETURN NULL;
   END $$`,
  `INSERT INTO provider_name
   SELECT DISTINCT NULL, 'UNIDENTIFIED', recipient_name, search_fold(recipient_name)
     FROM award WHERE ${isUnidentified}`,
];
