import type { EntityManager } from 'typeorm';

import type { ReadingKind } from './ReadingKind';
import type { Reader } from './recordReadings';

/** One reading as it was recorded. */
export interface KeptReading {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly what: ReadingKind;
  readonly purpose: Reader['purpose'];
}

/** Who read a case or the personal details behind it, latest first. */
export function findReadings(
  manager: Pick<EntityManager, 'query'>,
  reference: string,
  first: number,
): Promise<KeptReading[]> {
  return manager.query<KeptReading[]>(
    `SELECT to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
            actor AS by, what, purpose
       FROM referral_reading WHERE reference = $1 ORDER BY sequence DESC LIMIT $2`,
    [reference, first],
  );
}
