import type { ReferralDimension } from '../../../schema/chooseBreakdown';
import { sentenceCase } from '../../../schema/sentenceCase';
import type { Directory } from '../directory/Directory';

/** The value of a dimension of referrals in words: `IN_SUPPORT` is "In support". */
export function referralLabel(
  directory: Directory,
  dimension: ReferralDimension,
  value: string,
): string {
  switch (dimension) {
    case 'OFFICE':
      return directory.tryGetOffice(value)?.name ?? value;
    case 'FINANCIAL_YEAR':
      return value;
    case 'PROVIDER':
      return directory.organisations.get(value)?.name ?? sentenceCase(value);
    default:
      return sentenceCase(value);
  }
}
