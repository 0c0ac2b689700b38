import type { TotalsFilter } from '../../../../schema/chooseBreakdown';

import type { YearRelease } from './YearRelease';

/** Whether a question asks for anything of a release, by its office and its year. */
export function isAsked(
  { office, financialYear }: Pick<YearRelease, 'office' | 'financialYear'>,
  { offices, financialYears }: TotalsFilter,
): boolean {
  return (
    (!offices || offices.includes(office)) &&
    (!financialYears || financialYears.includes(financialYear))
  );
}
