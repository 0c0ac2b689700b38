import type { EntityManager } from 'typeorm';

import type { ReleaseRule } from './ReleaseRule';

/** The rule of the office that is in force: the latest recorded; null where none is. */
export async function readRule(manager: EntityManager): Promise<ReleaseRule | null> {
  const [rule] = await manager.query<ReleaseRule[]>(
    `SELECT threshold, rounding_base AS "roundingBase", zero_is_published AS "zeroIsPublished",
            release_after_days AS "releaseAfterDays"
       FROM disclosure_rule ORDER BY position DESC LIMIT 1`,
  );
  return rule ?? null;
}
