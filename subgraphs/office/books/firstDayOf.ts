/**
 * The day a financial year begins, as 2014-04-01: public bodies count theirs from April.
 *
 * @param financialYear such as 2014-15
 */
export function firstDayOf(financialYear: string): string {
  return `${financialYear.slice(0, 4)}-04-01`;
}
