/*
 * An office may answer with software of its own, which writes identifiers as it likes. In an answer
 * across offices one organisation is one all the same.
 */
import { publicCaller } from '../../../../schema/caller';
import { encodeQuestion } from '../../../../schema/questions';
import { fiveOffices } from '../../../federation/register';
import { AwardTotals } from '../../../../subgraphs/regional/awards/AwardTotals';
import { JointCommission } from '../../../../subgraphs/regional/commissions/JointCommissions';
import { Directory } from '../../../../subgraphs/regional/directory/Directory';
import { ProviderConnection } from '../../../../subgraphs/regional/providers/ProviderConnection';
import { SuspectedDuplicates } from '../../../../subgraphs/regional/providers/SuspectedDuplicates';
import { ReferralTotals } from '../../../../subgraphs/regional/referrals/ReferralTotals';

const context = {
  directory: new Directory(fiveOffices),
  today: '2014-11-27',
  caller: publicCaller,
};
const scope = { asked: ['kent', 'essex'], notFederated: [] };
const crimestoppers = 'GB-CHC-1108687';

/** What is merged of two replies: one with the usual identifier, one with another of the same. */
function mergedBy(
  resolvers: object,
  question: object,
  replyWith: (id: string) => object,
): Record<string, unknown> {
  const resolve = Reflect.get(resolvers, '__resolveReference') as (
    reference: object,
    within: typeof context,
  ) => { readonly merged: Record<string, unknown> };
  const pages = {
    kent: { ...replyWith('gb-coh-5382856'), missing: null },
    essex: { ...replyWith(crimestoppers), missing: null },
  };
  return resolve({ question: encodeQuestion({ scope, ...question }), pages }, context).merged;
}

it('groups awards by it once', () => {
  const { groups } = mergedBy(
    AwardTotals,
    { ask: { groupBy: ['KIND', 'PROVIDER'], conditions: {} }, groupBy: ['KIND', 'PROVIDER'] },
    (id) => ({
      rows: [{ key: ['PURCHASE', id], count: 1, totalPence: 500, withoutAmount: 0 }],
      financialYears: [],
    }),
  );
  expect(groups).toMatchObject([{ key: ['PURCHASE', crimestoppers], count: 2, totalPence: 1000 }]);
});

it('groups referrals by it once', () => {
  const { groups } = mergedBy(
    ReferralTotals,
    { ask: { filter: {}, groupBy: ['PROVIDER'] }, groupBy: ['PROVIDER'] },
    (id) => ({
      rows: [{ key: [id], count: 10, suppressedCells: 0, costedCount: 0, synthetic: false }],
    }),
  );
  expect(groups).toMatchObject([{ key: [crimestoppers], count: 20 }]);
});

it('lists it once', () => {
  const { places } = mergedBy(
    ProviderConnection,
    { ask: { search: null, first: 3, after: null }, first: 2 },
    (id) => ({ ids: [id], sortKeys: ['crimestoppers trust'] }),
  );
  expect(places).toMatchObject([{ id: crimestoppers }]);
});

it('does not suspect it to be its own duplicate', () => {
  const { items } = mergedBy(
    SuspectedDuplicates,
    { ask: { limit: 10 }, first: 10, after: null },
    (id) => ({
      recipientIds: [`x:${id}`],
      names: ['Crime Stoppers'],
      providerIds: [id],
      matched: 1,
    }),
  );
  expect(items).toEqual([]);
});

it('is who did the work of a joint commission', () => {
  const provider = Reflect.get(JointCommission, 'provider') as (parent: object) => unknown;
  expect(provider({ providerId: 'GB-COH-5382856' })).toEqual({ id: crimestoppers });
  expect(provider({ providerId: null })).toBeNull();
});
