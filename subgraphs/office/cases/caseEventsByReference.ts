import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { manyInKeyOrder } from '../database/inKeyOrder';

import type { RecordedCaseEvent } from './CaseEvent';
import { findCaseEvents } from './findCase';

/** The events of a case, in their order. */
export function caseEventsByReference(
  dataSource: DataSource,
): DataLoader<string, readonly RecordedCaseEvent[]> {
  return new DataLoader(async (references) => {
    const events = await findCaseEvents(dataSource.manager, references);
    return manyInKeyOrder(references, events, ({ reference }) => reference);
  });
}
