import type { EntityManager } from 'typeorm';

import type { ConsentPurpose } from './CaseEvent';
import { isConsented } from './consents';
import { findCaseEvents } from './findCase';

/** Whether an explicit consent is recorded in a case that holds on a day, written 2014-11-27. */
export async function hasConsent(
  manager: EntityManager,
  reference: string,
  purpose: ConsentPurpose,
  on: string,
): Promise<boolean> {
  return isConsented(await findCaseEvents(manager, [reference]), purpose, on);
}
