/*
 * Replies of an office that are right, by what was asked, and the parts that tests change in them.
 */
import { OfficeContract, type Representation } from '../../../gateway/replies/OfficeContract';
import { findFault } from '../../../gateway/replies/findFault';
import { encodeQuestion } from '../../../schema/questions';
import { getOffice } from '../../../subgraphs/offices';

export type Change = Readonly<Record<string, unknown>>;

export const contract = OfficeContract.ofOffice(getOffice('essex'));
export const marker = 'mrs_jane_doe';

interface Reply {
  data: unknown;
  errors?: unknown;
}

export interface Scene {
  /** What the planner asks of each entity. */
  readonly ask: string;
  readonly of: readonly Representation[];
  /** What is right, for each of them. */
  readonly entities: readonly (Readonly<Record<string, unknown>> | null)[];
}

export function reply({ entities }: Pick<Scene, 'entities'>): Reply {
  return { data: { _entities: structuredClone(entities) } };
}

export function faultOf(
  { ask, of }: Pick<Scene, 'ask' | 'of'>,
  answer: unknown,
  variables: Readonly<Record<string, unknown>> = {},
): string | null {
  const type = of[0]?.__typename ?? '';
  const query = `query ($representations: [_Any!]!, $first: Int = 3, $after: String, $states: [ReferralState!] = [CLOSED]) {
    _entities(representations: $representations) { ... on ${type} { ${ask} } }
  }`;
  return findFault(answer as Parameters<typeof findFault>[0], {
    contract,
    operation: contract.operation(query, { representations: of }),
    representations: of,
    variables: { ...variables, representations: of },
    replier: {
      office: 'essex',
      officeName: 'Essex Police, Fire and Crime Commissioner',
      isOffice: (code) => ['essex', 'kent'].includes(code),
    },
  });
}

function stub(type: string, ask: object): Representation {
  return { __typename: `Essex${type}`, question: encodeQuestion(ask) };
}

/** An entity as it comes back to a question: with its type and key. */
function keyed({ __typename, ...key }: Representation, fields: object) {
  const named = Object.entries(key).map(([name, value]) => [`hub_${name}`, value]);
  return { __typename, ...(Object.fromEntries(named) as object), ...fields };
}

const awardsAsk = { conditions: {}, orderBy: 'TITLE_ASC', first: 3, after: null };
const awardPage = stub('AwardPage', awardsAsk);
const page = {
  ids: ['essex:a', 'essex:b'],
  sortKeys: ['alpha', 'beta'],
  matched: 2,
  totalPence: 100,
  withoutAmount: 1,
  missing: null,
};
export const awards: Scene = {
  ask: 'ids sortKeys matched totalPence withoutAmount missing',
  of: [awardPage],
  entities: [keyed(awardPage, page)],
};

const totalsPage = stub('TotalsPage', { conditions: {}, groupBy: ['FINANCIAL_YEAR'] });
const row = { key: ['2014-15'], count: 3, totalPence: 500, withoutAmount: 1 };
const amounts = { minPence: 200, maxPence: 300 };
export const totals: Scene = {
  ask: 'rows { key count totalPence withoutAmount minPence maxPence } financialYears missing',
  of: [totalsPage],
  entities: [
    keyed(totalsPage, {
      rows: [totalRow({})],
      financialYears: ['2014-15'],
      missing: null,
    }),
  ],
};

export function totalRow(changes: object): object {
  return { ...row, ...amounts, ...changes };
}

const kindsPage = stub('TotalsPage', {
  conditions: { statuses: ['SPENT', 'CONFIRMED'] },
  groupBy: ['KIND', 'STATUS', 'PRIORITY'],
});
export const kinds: Scene = {
  ask: totals.ask,
  of: [kindsPage],
  entities: [keyed(kindsPage, ofKind('POOL', 'SPENT'))],
};

export function ofKind(kind: string | null, status: string | null): Change {
  return {
    rows: [totalRow({ key: [kind, status, null] })],
    financialYears: ['2014-15'],
    missing: null,
  };
}

const referralPage = stub('ReferralTotalsPage', {
  filter: { financialYears: ['2013-14', '2014-15'], codes: { STATE: ['CLOSED', 'DECLINED'] } },
  groupBy: ['FINANCIAL_YEAR', 'STATE'],
});
export const suppressed = { count: null, suppressedCells: 1, costedCount: 0, awardedPence: null };
const referralRow = {
  key: ['2014-15', 'CLOSED'],
  count: 25,
  suppressedCells: 0,
  costedCount: 20,
  awardedPence: 100,
  synthetic: true,
};
export const referrals: Scene = {
  ask: 'rows { key count suppressedCells costedCount awardedPence synthetic } missing',
  of: [referralPage],
  entities: [
    keyed(referralPage, {
      rows: [
        referralRow,
        { ...referralRow, key: ['2014-15', 'DECLINED'], count: 0, costedCount: 0 },
        { ...referralRow, key: ['2013-14', 'CLOSED'], costedCount: 0, awardedPence: null },
        { ...referralRow, ...suppressed, key: ['2013-14', 'NOT_RELEASED'] },
      ],
      missing: null,
    }),
  ],
};

const providerPage = stub('ProviderPage', { search: null, first: 5, after: null });
const found = {
  ids: ['GB-CHC-1', 'GB-CHC-2'],
  sortKeys: ['age uk', 'victim support'],
  matchedBy: [null, null],
  matchedNames: [null, null],
  missing: null,
};
export const providers: Scene = {
  ask: 'ids sortKeys matchedBy matchedNames missing',
  of: [providerPage],
  entities: [keyed(providerPage, found)],
};

const recipientPage = stub('RecipientPage', { limit: 5 });
export const recipients: Scene = {
  ask: 'recipientIds names providerIds matched missing',
  of: [recipientPage],
  entities: [keyed(recipientPage, recipientsOf(['r', 'Age UK', null], ['r', 'Age UK Kent', null]))],
};

export function recipientsOf(
  ...found: readonly (readonly [string, string, string | null])[]
): Change {
  return {
    recipientIds: found.map(([id]) => id),
    names: found.map(([, name]) => name),
    providerIds: found.map(([, , provider]) => provider),
    matched: found.length,
    missing: null,
  };
}

export function referralsWith(changes: object): Change {
  return { rows: [{ ...referralRow, ...changes }] };
}

const organisationPage = stub('OrganisationPage', { search: null, first: 5, after: null });
export const registered = {
  id: 'GB-CHC-1',
  sortKey: 'age uk',
  names: ['Age UK'],
  recorded: true,
  awardCount: null,
  totalPence: null,
  withoutAmount: null,
};
const nameAlone = {
  id: 'RECORDED-1',
  sortKey: 'beacon',
  names: ['Beacon'],
  recorded: true,
  awardCount: 2,
  totalPence: 100,
  withoutAmount: 1,
};
export const organisations: Scene = {
  ask: 'rows { id sortKey names recorded awardCount totalPence withoutAmount } missing',
  of: [organisationPage],
  entities: [keyed(organisationPage, { rows: [registered, nameAlone], missing: null })],
};

export const twice: Scene = {
  ask: 'title again: title status',
  of: [{ __typename: 'EssexAward', key: 'essex:a' }],
  entities: [
    {
      __typename: 'EssexAward',
      hub_key: 'essex:a',
      title: 'One',
      again: 'One',
      status: 'CONFIRMED',
    },
  ],
};

const commissionPage = stub('JointCommissionPage', { financialYear: null });
export const commission = {
  id: 'essex:tonic',
  costPence: 100,
  // Nobody has published an award for the second phase.
  awardIds: ['essex:tonic'],
  withoutAmount: 2,
  phases: [{ costPence: null }, { costPence: null }, { costPence: 100 }],
  chargedPence: 60,
  chargedToNamedPence: 60,
  shareOffices: ['kent'],
  shareAmountsPence: [60],
  shareReferences: ['essex:cc-1'],
};
export const commissions: Scene = {
  ask: 'rows { id costPence awardIds withoutAmount phases { costPence } chargedPence chargedToNamedPence shareOffices shareAmountsPence shareReferences } missing',
  of: [commissionPage],
  entities: [keyed(commissionPage, { rows: [commission], missing: null })],
};

const engagementStub = { __typename: 'EssexEngagement', provider: { id: 'GB-CHC-1' } };
const engaged = { awardCount: 2, totalPence: 10, withoutAmount: 1, paidByOthersCount: 0 };
export const engagements: Scene = {
  ask: 'awardCount totalPence withoutAmount paidByOthersCount missing',
  of: [engagementStub],
  entities: [keyed(engagementStub, { ...engaged, missing: null })],
};

const [first, second] = ['essex:a', 'essex:b'].map((key) => ({ __typename: 'EssexAward', key }));
const award = { id: 'essex:a', title: 'One', status: 'CONFIRMED', financialYear: '2014-15' };
const dated = { amountPence: 650_000_000, startsOn: '2014-11-27', office: officeOf('essex') };
export const details: Scene = {
  ask: 'id title status financialYear amountPence startsOn office { __typename code }',
  of: first && second ? [first, second] : [],
  entities: [
    { __typename: 'EssexAward', hub_key: 'essex:a', ...award, ...dated },
    { __typename: 'EssexAward', hub_key: 'essex:b', ...award, ...dated, id: 'essex:b' },
  ],
};

export function officeOf(code: string): object {
  return { __typename: 'EssexOffice', code };
}

const office = { __typename: 'EssexOffice', code: 'essex' };
export const offices: Scene = {
  ask: `name awards(first: 2) { totalCount nodes { __typename title } }
    referrals(first: $first, after: $after) { totalCount nodes { __typename } }
    referralTotals(groupBy: [OFFICE, STATE]) { key count }
    closed: referralTotals(filter: { states: $states, financialYears: "2014-15" },
                           groupBy: [FINANCIAL_YEAR, STATE]) { key count }
    paid: referralTotals(filter: { providers: ["298028"] }, groupBy: [PROVIDER]) { key count }
    statements { verdict statedPence computedPence differencePence
                 statedCount computedCount differenceCount }`,
  of: [office],
  entities: [
    keyed(office, {
      name: 'Essex Police, Fire and Crime Commissioner',
      awards: { totalCount: 2, nodes: [node('a'), node('b')] },
      referrals: { totalCount: 0, nodes: [] },
      referralTotals: [disclosed(['essex', 'CLOSED'])],
      closed: [disclosed(['2014-15', 'CLOSED']), disclosed(['2014-15', 'NOT_RELEASED'])],
      paid: [disclosed(['GB-CHC-298028'])],
      ...stated({}),
    }),
  ],
};

/** A published number of people, of which more are taken off than there are. */
export function stated(changes: object): Change {
  const people = { statedCount: 3, computedCount: -4, differenceCount: 7 };
  const pence = { statedPence: null, computedPence: null, differencePence: null };
  return {
    statements: [{ hub_id: 'essex:s', verdict: 'DISAGREES', ...pence, ...people, ...changes }],
  };
}

export function disclosed(key: readonly string[]): object {
  return { key, count: 20 };
}

export function node(id: string): object {
  return { __typename: 'EssexAward', hub_id: `essex:${id}`, title: 'One' };
}

export const scenes = {
  awards,
  totals,
  kinds,
  referrals,
  recipients,
  providers,
  organisations,
  twice,
  commissions,
  engagements,
  details,
  offices,
};

/** The lines of a list of organisations with changes to the recorded name. */
export function rowsWith(changes: object): Change {
  return { rows: [registered, { ...nameAlone, ...changes }] };
}

export function sixProviders(): Change {
  const six = ['1', '2', '3', '4', '5', '6'];
  const nulls = six.map(() => null);
  return { ids: six, sortKeys: six, matchedBy: nulls, matchedNames: nulls };
}
