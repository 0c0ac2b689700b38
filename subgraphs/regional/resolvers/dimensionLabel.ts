import { sentenceCase } from '../../../schema/sentenceCase';
import type { Directory } from '../directory/Directory';
import type { AwardDimension } from '../resolverTypes';

const unknown: Readonly<Record<AwardDimension, string>> = {
  OFFICE: 'No office',
  REGION: 'In no region',
  FINANCIAL_YEAR: 'No year',
  PRIORITY: 'No priority stated',
  KIND: 'No kind',
  STATUS: 'No status',
  PROVIDER: 'Recipient not identified',
};

/** The value of a dimension in words: `domestic-abuse` is "Domestic abuse". */
export function dimensionLabel(
  directory: Directory,
  dimension: AwardDimension,
  value: string | null,
): string {
  if (value === null) return unknown[dimension];
  switch (dimension) {
    case 'OFFICE':
      return directory.tryGetOffice(value)?.name ?? value;
    case 'REGION':
      return directory.tryGetRegion(value)?.name ?? value;
    case 'PRIORITY':
      return directory.priorities.get(value) ?? value;
    case 'PROVIDER':
      return directory.tryGetOrganisation(value)?.name ?? value;
    case 'KIND':
    case 'STATUS':
      return sentenceCase(value);
    case 'FINANCIAL_YEAR':
      return value;
  }
}
