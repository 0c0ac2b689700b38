import type { EntityManager } from 'typeorm';

import { apportionmentDetailsSchema } from './commissionDetails';
import type { ApportionmentDetails } from './commissionDetails';

/** A division of a joint commission, and who confirmed it. */
export interface ConfirmedApportionment extends ApportionmentDetails {
  /** When, in UTC to the microsecond. */
  readonly at: string;
  readonly by: string;
}

/** Every division that was confirmed, in the order they were. */
export async function findApportionments(
  database: Pick<EntityManager, 'query'>,
): Promise<ConfirmedApportionment[]> {
  const rows = await database.query<{ at: string; by: string; details: string }[]>(
    `SELECT actor AS by, details,
            to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM book_event
      WHERE kind = 'APPORTIONED' AND details IS NOT NULL ORDER BY sequence`,
  );
  return rows.map(({ at, by, details }) => ({
    ...{ at, by, ...apportionmentDetailsSchema.parse(JSON.parse(details)) },
  }));
}
