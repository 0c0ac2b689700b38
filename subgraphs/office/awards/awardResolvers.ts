import { awardList, awardSortKeys, type AwardsQuestion } from '../../../schema/awards';
import { conditionsOf } from '../../../schema/conditionsOf';
import { assertPageSize, encodeCursor, placeAfter } from '../../../schema/paging';
import type {
  OfficeAwardsResolvers,
  OwnAwardResolvers,
  OwnOfficeAwardsArgs,
} from '../generated/resolverTypes';
import type { OfficeContext } from '../server/officeContext';

export const OwnAward: OwnAwardResolvers = {
  __resolveReference: ({ key }, { loaders }) => loaders.awardById.load(key),
  key: ({ id }) => id,
  office: (_, __, { office }) => office,
  provider: ({ providerId }) => (providerId === null ? null : { id: providerId }),
  grant: ({ grantId }, _, { loaders }) =>
    grantId === null ? null : loaders.grantById.load(grantId),
};

/** A page of this office's awards, asked but not yet read. */
export interface AwardList {
  readonly question: AwardsQuestion;
  readonly first: number;
}

/**
 * Turns the arguments of `Office.awards` into a question to this office's table.
 *
 * @param office the code of this office
 */
export function listOfficeAwards(args: OwnOfficeAwardsArgs, office: string): AwardList {
  const first = assertPageSize(args.first);
  const conditions = conditionsOf(args.filter);
  const orderBy = args.orderBy ?? 'AMOUNT_DESC';
  const list = awardList(office, { conditions, orderBy });
  const after = placeAfter(list, args.after, awardSortKeys[orderBy]);
  // One more than the page tells whether there is a next one.
  return { first, question: { conditions, orderBy, first: first + 1, after } };
}

export const OfficeAwards: OfficeAwardsResolvers = {
  totalCount: async (list, _, context) => (await sumOf(list, context)).matched,
  totalPence: async (list, _, context) => (await sumOf(list, context)).totalPence,
  withoutAmount: async (list, _, context) => (await sumOf(list, context)).withoutAmount,
  nodes: async (list, _, context) => {
    const placed = (await placedAwards(list, context)).slice(0, list.first);
    for (const { award, providerName } of placed) {
      // What came along need not be asked for again.
      if (award.providerId) context.loaders.providerNameById.prime(award.providerId, providerName);
    }
    return placed.map(({ award }) => award);
  },
  pageInfo: async (list, _, context) => {
    const places = await placedAwards(list, context);
    const cursors = places
      .slice(0, list.first)
      .map((place) => encodeCursor(awardList(context.office.code, list.question), place));
    return {
      hasNextPage: places.length > list.first,
      hasPreviousPage: list.question.after !== null,
      startCursor: cursors.at(0) ?? null,
      endCursor: cursors.at(-1) ?? null,
    };
  },
};

function sumOf({ question }: AwardList, { loaders }: OfficeContext) {
  return loaders.awardSumOf.load(question);
}

function placedAwards({ question }: AwardList, { loaders }: OfficeContext) {
  return loaders.awardsOf.load(question);
}
