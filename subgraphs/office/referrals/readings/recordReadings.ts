import type { EntityManager } from 'typeorm';

import type { ReadingKind } from './ReadingKind';

/** Who reads, and what for. */
export interface Reader {
  readonly actor: string;
  readonly purpose: 'CASEWORK' | 'TRANSFER' | 'SUBJECT_ACCESS';
}

/** Records for good that somebody reads cases, or what is sealed behind them. */
export async function recordReadings(
  manager: EntityManager,
  { actor, purpose }: Reader,
  what: ReadingKind,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  await manager.query(
    `INSERT INTO referral_reading (reference, actor, what, purpose)
     SELECT reference, $2, $3, $4 FROM unnest($1::text[]) AS read (reference)`,
    [references, actor, what, purpose],
  );
}
