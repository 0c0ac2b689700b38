import { todayInBritain } from '../../../schema/todayInBritain';

import type { ChargeOpening } from './BookEvent';
import type { BookProblem } from './BookProblem';
import { firstDayOf } from './firstDayOf';

/**
 * What makes no sense in the days of a new charge: a year after the next, a day of charging more
 * than a year before or after its financial year, and a day of payment before that of charging or
 * more than ten years after the financial year.
 */
export function findDateProblems(
  { financialYear, chargedOn, dueOn }: ChargeOpening,
  today: string = todayInBritain(),
): BookProblem[] {
  const problems: BookProblem[] = [];
  const objectTo = (field: string, message: string): void => {
    problems.push({ code: 'FIELD_INVALID', field: `opening.${field}`, message });
  };
  const firstDay = firstDayOf(financialYear);
  if (firstDay > yearsAfter(1, today)) {
    objectTo('financialYear', `${financialYear} is later than the next financial year.`);
  }
  const [earliest, end] = [yearsAfter(-1, firstDay), yearsAfter(2, firstDay)];
  if (chargedOn && (chargedOn < earliest || chargedOn >= end)) {
    const expected = `from ${earliest} and before ${end}, a year around ${financialYear}`;
    objectTo('chargedOn', `A day ${expected}, was expected.`);
  }
  if (chargedOn && dueOn && dueOn < chargedOn) {
    objectTo('dueOn', 'It is before the day it is charged on.');
  }
  if (dueOn && dueOn >= yearsAfter(11, firstDay)) {
    objectTo('dueOn', `A day at most ten years after ${financialYear} was expected.`);
  }
  return problems;
}

/** The day so many years later, or as a text beside it: it is only compared. */
function yearsAfter(years: number, day: string): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
