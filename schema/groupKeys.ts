/* The keys of groups: a value for each dimension that was asked for. */
import { notReleased, type ReferralBreakdown, referralBreakdowns } from './chooseBreakdown';
import { organisationIdOf } from './codelists';
import type { Fault, ReplyContext } from './replyRule';
import { isFinancialYear } from './scalars';
import type { OfficeDimension } from './totals';

/** The enums whose values are in the keys of groups; null where a key is no value of an enum. */
const groupEnums: Readonly<Record<OfficeDimension | ReferralBreakdown, string | null>> = {
  FINANCIAL_YEAR: null,
  PRIORITY: null,
  KIND: 'AwardKind',
  STATUS: 'AwardStatus',
  PROVIDER: null,
  PRIORITY_CATEGORY: 'PriorityCategory',
  CRIME_TYPE: 'CrimeType',
  SOURCE: 'ReferralSource',
  STATE: 'ReferralState',
  CLOCK: null,
};

const clocks: ReadonlySet<string> = new Set(['BREACHED', 'NOT_BREACHED']);

/** All that can be in a key for a dimension; null where the contract has no list of that. */
export function groupCodes(
  dimension: string,
  valuesOf: ReplyContext['valuesOf'],
): ReadonlySet<string> | null {
  if (dimension === 'CLOCK') return clocks;
  const [, enumName = null] = Object.entries(groupEnums).find(([name]) => name === dimension) ?? [];
  return enumName === null ? null : valuesOf(enumName);
}

/** Where a value stands in a key, and which values were asked for there. */
interface KeyPlace {
  readonly dimension: string;
  readonly asked: readonly string[] | undefined;
  readonly valuesOf: ReplyContext['valuesOf'];
}

/** Whether a value can be in the key of a group, and was asked for. */
export function isKeyValue(value: unknown, { dimension, asked, valuesOf }: KeyPlace): boolean {
  const isReferral = (referralBreakdowns as readonly string[]).includes(dimension);
  if (isReferral && value === notReleased) return true;
  if (dimension === 'FINANCIAL_YEAR') {
    return isFinancialYear(String(value)) && asked?.includes(String(value)) !== false;
  }
  if (dimension === 'PROVIDER' && asked && isReferral) {
    // Offices with software of their own may write an identifier in another way.
    const id = organisationIdOf(String(value));
    return asked.some((provider) => organisationIdOf(provider) === id);
  }
  const known = groupCodes(dimension, valuesOf);
  if (known) return known.has(String(value)) && asked?.includes(String(value)) !== false;
  return !isReferral || value !== '';
}

/** Rows of groups: a key of so many values each, all of which can be and were asked for. */
export function findGroupsFault(
  rows: readonly { readonly key: readonly unknown[] }[],
  dimensions: readonly string[],
  asked: Readonly<Record<string, readonly string[] | undefined>>,
  { valuesOf }: ReplyContext,
): Fault {
  if (rows.some(({ key }) => key.length !== dimensions.length)) {
    return '.rows has a key of another length than was asked for';
  }
  const isKey = ({ key }: (typeof rows)[number]): boolean =>
    dimensions.every((dimension, index) =>
      isKeyValue(key[index], { dimension, asked: asked[dimension], valuesOf }),
    );
  return rows.every(isKey) ? null : '.rows has a key that cannot be or was not asked for';
}
