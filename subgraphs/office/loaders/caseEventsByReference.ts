import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import type { RecordedCaseEvent } from '../referrals/cases/CaseEvent';
import { findCaseEvents } from '../referrals/cases/findCase';

import { manyInKeyOrder } from './inKeyOrder';

/** The events of a case, in their order. */
export function caseEventsByReference(
  dataSource: DataSource,
): DataLoader<string, readonly RecordedCaseEvent[]> {
  return new DataLoader(async (references) => {
    const events = await findCaseEvents(dataSource.manager, references);
    return manyInKeyOrder(references, events, ({ reference }) => reference);
  });
}
