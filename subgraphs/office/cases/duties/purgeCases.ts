import type { DataSource, EntityManager } from 'typeorm';

/** Past for the database, too, whose day begins an hour late in summer. */
const isPast = (today: string): string => `retain_until < least(${today}::date, current_date)`;

/** Cases to a transaction. */
const casesAtOnce = 500;

/**
 * Removes every case whose retention date is past: the case, its events and notes, the personal
 * details. What stays is that it was purged, by whom and when, and who had read it. The year's
 * release has been made long before, and stays as it is.
 *
 * @param today a day written 2014-11-27
 * @returns how many cases were removed
 */
export async function purgeCases(
  dataSource: DataSource,
  actor: string,
  today: string,
): Promise<number> {
  for (let purged = 0; ;) {
    const references = await dataSource.transaction((manager) => purgeSome(manager, actor, today));
    purged += references.length;
    if (references.length < casesAtOnce) return purged;
  }
}

/** How many cases a purge would remove on a day, written 2014-11-27. */
export async function countPurgeable(dataSource: DataSource, today: string): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM referral_case WHERE ${isPast('$1')}`,
    [today],
  );
  return row?.count ?? 0;
}

/** SQL: what is purged is recorded and locked by one statement, so that nothing comes between. */
async function purgeSome(
  manager: EntityManager,
  actor: string,
  today: string,
): Promise<readonly string[]> {
  const rows = await manager.query<{ reference: string }[]>(
    `INSERT INTO referral_purge (reference, actor, retain_until, event_count, note_count,
                                 had_personal_details)
     SELECT reference, $1, retain_until,
            (SELECT count(*) FROM referral_case_event e WHERE e.reference = c.reference),
            (SELECT count(*) FROM referral_note n WHERE n.reference = c.reference),
            EXISTS (SELECT FROM referral_person p WHERE p.reference = c.reference)
       FROM referral_case c WHERE ${isPast('$2')}
      ORDER BY reference LIMIT ${casesAtOnce} FOR UPDATE OF c
     RETURNING reference`,
    [actor, today],
  );
  const references = rows.map(({ reference }) => reference);
  for (const table of [
    'referral_note',
    'referral_person',
    'referral_case_event',
    'referral_case',
  ]) {
    await manager.query(`DELETE FROM ${table} WHERE reference = ANY ($1)`, [references]);
  }
  return references;
}
