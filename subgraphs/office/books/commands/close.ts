import type { EntityManager } from 'typeorm';

import { tooEarlyYear } from '../../../../schema/scalars';
import { todayInBritain } from '../../../../schema/todayInBritain';
import type { CloseBooksInput, ReopenBooksInput } from '../../generated/resolverTypes';
import type { ChargeState } from '../BookCharge';
import type { BookEvent } from '../BookEvent';
import type { BookPlan } from '../appendEvents';
import { firstDayOf, unknownCharge } from '../applyEvent';
import type { BookProblem } from '../checkEvent';
import { findBookCharges } from '../findCharges';
import { isYearClosed, yearReference } from '../findClosedYears';
import { findMatchDecisions } from '../readBooks';

/** States in which nothing is left to say about an entry. */
const done: ReadonlySet<string> = new Set(['SETTLED', 'WITHDRAWN', 'ALLOCATED', 'ACKNOWLEDGED']);

/** How many open entries are named; the rest is counted. */
const namedMax = 20;

/** The closing of a year: every entry of it is done, matched by hand or explained. */
export async function planClosing(
  manager: EntityManager,
  office: string,
  { financialYear, explanations }: CloseBooksInput,
): Promise<BookPlan> {
  const reference = yearReference(office, financialYear);
  if (firstDayOf(financialYear) > todayInBritain()) {
    const message = `The year ${financialYear} has not begun.`;
    return { events: [], problems: [{ code: 'NOT_ALLOWED_NOW', field: 'financialYear', message }] };
  }
  const tooEarly = tooEarlyYear(financialYear);
  if (tooEarly !== null) {
    const problem = { code: 'FIELD_INVALID', field: 'financialYear', message: tooEarly } as const;
    return { events: [], problems: [problem] };
  }
  if (await isYearClosed(manager, reference)) return isAlready('closed', financialYear);
  const charges = (await findBookCharges(manager, { financialYear })).map(({ charge }) => charge);
  const given = explanations ?? [];
  const explained = new Set(given.map((explanation) => explanation.reference));
  const matched = await findMatched(manager);
  const open = charges.filter(
    (charge) =>
      // A closed year takes no decision on a new amount: that would wait for ever.
      charge.pendingAdjustment !== null ||
      (!done.has(charge.state) &&
        !matched.has(charge.reference) &&
        !explained.has(charge.reference)),
  );
  const known = new Set(charges.map((charge) => charge.reference));
  const unknown = given.flatMap((explanation, index): BookProblem[] => {
    if (known.has(explanation.reference)) return [];
    const field = `explanations[${index}].reference`;
    return [unknownCharge(explanation.reference, field, `the books of ${financialYear}`)];
  });
  const events = given.map((explanation): BookEvent => ({
    reference,
    kind: 'EXPLAINED',
    reason: explanation.reason,
    intoReference: explanation.reference,
  }));
  return {
    events: [...events, { reference, kind: 'CLOSED' }],
    problems: [...open.slice(0, namedMax).map(stillOpen(open.length)), ...unknown],
  };
}

/** The reopening of a year. */
export async function planReopening(
  manager: EntityManager,
  office: string,
  { financialYear, reason }: ReopenBooksInput,
): Promise<BookPlan> {
  const reference = yearReference(office, financialYear);
  if (!(await isYearClosed(manager, reference))) return isAlready('open', financialYear);
  return { events: [{ reference, kind: 'REOPENED', reason }], problems: [] };
}

function isAlready(state: string, financialYear: string): BookPlan {
  const message = `The books of ${financialYear} are ${state} already.`;
  return { events: [], problems: [{ code: 'NOT_ALLOWED_NOW', field: 'financialYear', message }] };
}

/** Entries that a person has matched and nobody has taken apart since. */
async function findMatched(manager: EntityManager): Promise<Set<string>> {
  const matched = new Set<string>();
  for (const { isMatch, references } of await findMatchDecisions(manager)) {
    for (const reference of references) {
      if (isMatch) matched.add(reference);
      else matched.delete(reference);
    }
  }
  return matched;
}

function stillOpen(count: number): (charge: ChargeState) => BookProblem {
  const rest = count > namedMax ? ` So are ${count - 1} others.` : '';
  return ({ reference, state, pendingAdjustment }) => ({
    code: 'NOT_EXPLAINED',
    field: 'explanations',
    message: pendingAdjustment
      ? `${reference} has a new amount that waits for a second person.${rest}`
      : `${reference} is ${state}: settle, match or explain it.${rest}`,
  });
}
