import type { EntityManager } from 'typeorm';

import { codedError } from '../../../schema/errorCodes';
import type { OfficeContext } from '../server/officeContext';

/** What can be read of a case: codes and days, who the victim is, or what was noted in words. */
type ReadingKind = 'CASE' | 'NOTES' | 'PERSONAL_DETAILS';

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

/**
 * Who reads in a request, by their token.
 *
 * @throws ACCESS_REFUSED when the token does not say who it is: a reading has a reader
 */
export function readerOf({ caller }: Pick<OfficeContext, 'caller'>): Reader {
  if (caller.subject === null) {
    throw codedError('ACCESS_REFUSED', 'The token does not say who reads this.');
  }
  return { actor: caller.subject, purpose: 'CASEWORK' };
}

/** Records that the caller of a request reads cases; to be waited for before they are answered. */
export async function recordCaseReadings(
  context: Pick<OfficeContext, 'caller' | 'dataSource'>,
  cases: readonly { readonly reference: string }[],
): Promise<void> {
  const references = cases.map(({ reference }) => reference);
  await recordReadings(context.dataSource.manager, readerOf(context), 'CASE', references);
}

/** One reading as it was recorded. */
export interface KeptReading {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly what: ReadingKind;
  readonly purpose: Reader['purpose'];
}

/** Who read a case or the personal details behind it, latest first. SQL: moments are told as text. */
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
