import type { QueryRunner } from 'typeorm';

/**
 * Sees to it that the database has the extension pg_trgm, which comes with PostgreSQL and which
 * searching in spite of a misspelling needs. The owner of a database may create it.
 *
 * @throws an error that says what the database's administrator has to do, when the office's role
 * may not
 */
export async function ensureTrigrams(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query(
    `SELECT current_database() AS database, current_user AS role,
            (SELECT nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
              WHERE extname = 'pg_trgm') AS schema,
            to_regprocedure('word_similarity(text, text)') IS NOT NULL AS visible`,
  )) as Found[];
  if (!found) throw new Error('The database does not say what it is.');
  const { database, role, schema, visible } = found;
  if (schema !== null && visible) return;
  if (schema !== null) {
    throw new Error(
      `its extension pg_trgm lies in the schema ${schema}, which the role ${role} does not search. ` +
        `Let its administrator run: ALTER ROLE ${role} SET search_path = public, ${schema};`,
    );
  }
  try {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the search for organisations needs the extension pg_trgm, and the role ${role} cannot ` +
        `create it (${reason}). Let the administrator of the database ${database} run: ` +
        'CREATE EXTENSION pg_trgm;',
      { cause: error },
    );
  }
}

interface Found {
  readonly database: string;
  readonly role: string;
  /** Where the extension lies; null where there is none. */
  readonly schema: string | null;
  /** Whether its functions are found by their names alone. */
  readonly visible: boolean;
}
