import DataLoader from 'dataloader';
import type { DataSource, EntityManager } from 'typeorm';

import { manyInKeyOrder } from '../database/inKeyOrder';

import type { RecordedCaseEvent } from './CaseEvent';
import type { ReferralCase } from './ReferralCase';
import { caseColumns, caseEventColumns, momentAsText, selectList } from './caseColumns';

/** One case as it stands; null where the office has none of this reference. */
export async function findCase(
  manager: EntityManager,
  reference: string,
): Promise<ReferralCase | null> {
  const [found] = await findCases(manager, [reference]);
  return found ?? null;
}

/**
 * The same within a transaction, once whoever else is writing in the case has ended: from then on
 * they wait.
 */
export async function lockCase(
  manager: EntityManager,
  reference: string,
): Promise<ReferralCase | null> {
  await manager.query(`SELECT FROM referral_case WHERE reference = $1 FOR UPDATE`, [reference]);
  return findCase(manager, reference);
}

/**
 * The cases of these references that there are, in order of reference. SQL, as what reads a case
 * also writes it: caseColumns names the columns for both, with days and moments as text.
 */
function findCases(manager: EntityManager, references: readonly string[]): Promise<ReferralCase[]> {
  return manager.query<ReferralCase[]>(
    `SELECT ${caseList} FROM referral_case WHERE reference = ANY ($1) ORDER BY referral_case.reference`,
    [references],
  );
}

/** The events of these cases, by reference and place. */
export function findCaseEvents(
  manager: EntityManager,
  references: readonly string[],
): Promise<RecordedCaseEvent[]> {
  return manager.query<RecordedCaseEvent[]>(
    `SELECT ${selectList(caseEventColumns)},
            ${momentAsText('entered_at')} AS "enteredAt"
       FROM referral_case_event WHERE reference = ANY ($1)
      ORDER BY referral_case_event.reference, position`,
    [references],
  );
}

/** The select list that reads a ReferralCase. */
export const caseList = selectList(caseColumns);

/** The events of a case, in their order. */
export function caseEventsByReference(
  dataSource: DataSource,
): DataLoader<string, readonly RecordedCaseEvent[]> {
  return new DataLoader(async (references) => {
    const events = await findCaseEvents(dataSource.manager, references);
    return manyInKeyOrder(references, events, ({ reference }) => reference);
  });
}
