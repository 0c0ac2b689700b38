import type { EntityManager } from 'typeorm';

/** Makes whoever enters events take turns, until the end of the transaction. */
export async function lockBooks(manager: Pick<EntityManager, 'query'>): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('books'))`);
}
