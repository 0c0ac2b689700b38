import type { AwardsQuestion } from './questions';

/**
 * What a cursor in a list of awards belongs to: the list, whom it covers, conditions and order, but
 * not the page.
 *
 * @param scope whom the list covers: the code of one office, or the offices of a question
 */
export function awardList(
  scope: unknown,
  { conditions, orderBy }: Pick<AwardsQuestion, 'conditions' | 'orderBy'>,
): object {
  return { list: 'awards', scope, conditions, orderBy };
}

/** What the sort keys of each order look like. */
export const awardSortKeys: Readonly<Record<AwardsQuestion['orderBy'], RegExp>> = {
  AMOUNT_DESC: /^([-\d]{16}|~)$/,
  AMOUNT_ASC: /^([-\d]{16}|~)$/,
  TITLE_ASC: /^[^]{0,200}$/u,
  STARTS_DESC: /^([-\d]{7}|~)$/,
};
