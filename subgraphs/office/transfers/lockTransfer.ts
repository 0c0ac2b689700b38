import type { EntityManager } from 'typeorm';

/**
 * Within a transaction: from now to its end nobody else hands a transfer out, asks for it back,
 * seals it again or records what became of it. Whoever holds it may then lock its case, never the
 * other way round: two who wait for each other would wait for ever.
 */
export async function lockTransfer(manager: EntityManager, transfer: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 45))`, [transfer]);
}
