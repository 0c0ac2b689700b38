import type { AwardsQuestion } from '../../../schema/questions';

/**
 * For each order, a text that sorts as the order wants, by code point: offices answer in these
 * keys, and the merge compares nothing else. `~` follows every digit, so unknown values come last.
 */
export const awardSortKeySql: Readonly<Record<AwardsQuestion['orderBy'], string>> = {
  AMOUNT_DESC: `coalesce(lpad((9007199254740991 - amount_pence)::text, 16, '0'), '~')`,
  AMOUNT_ASC: `coalesce(lpad(amount_pence::text, 16, '0'), '~')`,
  TITLE_ASC: `left(lower(title), 200)`,
  STARTS_DESC: `coalesce(lpad((date '9999-12-31' - starts_on)::text, 7, '0'), '~')`,
};
