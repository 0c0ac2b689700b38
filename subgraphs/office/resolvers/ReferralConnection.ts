import { encodeCursor, placeAfter } from '../../../schema/cursor';
import { assertPageSize } from '../../../schema/pageSize';
import type { OfficeContext } from '../officeContext';
import type { CaseConditions } from '../referrals/cases/caseConditionsSql';
import { CaseList, sortKeyForms } from '../referrals/cases/CaseList';
import type { CaseOrder } from '../referrals/cases/CaseList';
import { recordCaseReadings } from '../referrals/readings/recordCaseReadings';
import type { ReferralConnectionResolvers } from '../resolverTypes';

/** A page of cases, asked but not yet read, and what its cursors belong to. */
export interface ReferralList {
  readonly list: CaseList;
  readonly question: object;
}

interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Turns the arguments of a list of cases into a page of this office's table. */
export function listReferrals(
  { dataSource, office }: OfficeContext,
  { first, after }: ListArguments,
  order: CaseOrder,
  conditions: CaseConditions,
): ReferralList {
  const question = { list: 'referrals', office: office.code, order, conditions };
  const place = placeAfter(question, after, sortKeyForms[order]);
  const options = { conditions, order, first: assertPageSize(first), after: place };
  return { list: new CaseList(dataSource, options), question };
}

export const ReferralConnection: ReferralConnectionResolvers = {
  totalCount: ({ list }) => list.countAll(),
  nodes: async ({ list }, _, context) => {
    const cases = await list.cases();
    await recordCaseReadings(context, cases);
    return cases;
  },
  pageInfo: async ({ list, question }) => {
    const cursors = (await list.cases()).map((row) => encodeCursor(question, list.placeOf(row)));
    return {
      hasNextPage: await list.hasNextPage(),
      hasPreviousPage: list.options.after !== null,
      startCursor: cursors.at(0) ?? null,
      endCursor: cursors.at(-1) ?? null,
    };
  },
};
