import type { EntityManager } from 'typeorm';

/** Makes processes of one office take turns with its rule and its releases, until they commit. */
export async function lockReleases(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('referral releases'))`);
}
