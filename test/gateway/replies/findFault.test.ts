/*
 * What an office sends is believed only as far as the contract allows. Each reply here is right but
 * for one thing; what is found is said in words that hold no value of it.
 */
import { OfficeContract, type Representation } from '../../../gateway/replies/OfficeContract';
import { findFault } from '../../../gateway/replies/findFault';
import { encodeQuestion } from '../../../schema/questions';
import { getOffice } from '../../../subgraphs/offices';

const contract = OfficeContract.ofOffice(getOffice('essex'));
const marker = 'mrs_jane_doe';

interface Reply {
  data: unknown;
  errors?: unknown;
}

interface Scene {
  /** What the planner asks of each entity. */
  readonly ask: string;
  readonly of: readonly Representation[];
  /** What is right, for each of them. */
  readonly entities: readonly (Readonly<Record<string, unknown>> | null)[];
}

function reply({ entities }: Pick<Scene, 'entities'>): Reply {
  return { data: { _entities: structuredClone(entities) } };
}

function faultOf(
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
const awards: Scene = {
  ask: 'ids sortKeys matched totalPence withoutAmount missing',
  of: [awardPage],
  entities: [keyed(awardPage, page)],
};

const totalsPage = stub('TotalsPage', { conditions: {}, groupBy: ['FINANCIAL_YEAR'] });
const row = { key: ['2014-15'], count: 3, totalPence: 500, withoutAmount: 1 };
const amounts = { minPence: 200, maxPence: 300 };
const totals: Scene = {
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

function totalRow(changes: object): object {
  return { ...row, ...amounts, ...changes };
}

const kindsPage = stub('TotalsPage', {
  conditions: { statuses: ['SPENT', 'CONFIRMED'] },
  groupBy: ['KIND', 'STATUS', 'PRIORITY'],
});
const kinds: Scene = {
  ask: totals.ask,
  of: [kindsPage],
  entities: [keyed(kindsPage, ofKind('POOL', 'SPENT'))],
};

function ofKind(kind: string | null, status: string | null): Change {
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
const suppressed = { count: null, suppressedCells: 1, costedCount: 0, awardedPence: null };
const referralRow = {
  key: ['2014-15', 'CLOSED'],
  count: 25,
  suppressedCells: 0,
  costedCount: 20,
  awardedPence: 100,
  synthetic: true,
};
const referrals: Scene = {
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
const providers: Scene = {
  ask: 'ids sortKeys matchedBy matchedNames missing',
  of: [providerPage],
  entities: [keyed(providerPage, found)],
};

const recipientPage = stub('RecipientPage', { limit: 5 });
const recipients: Scene = {
  ask: 'recipientIds names providerIds matched missing',
  of: [recipientPage],
  entities: [keyed(recipientPage, recipientsOf(['r', 'Age UK', null], ['r', 'Age UK Kent', null]))],
};

function recipientsOf(...found: readonly (readonly [string, string, string | null])[]): Change {
  return {
    recipientIds: found.map(([id]) => id),
    names: found.map(([, name]) => name),
    providerIds: found.map(([, , provider]) => provider),
    matched: found.length,
    missing: null,
  };
}

function referralsWith(changes: object): Change {
  return { rows: [{ ...referralRow, ...changes }] };
}

const organisationPage = stub('OrganisationPage', { search: null, first: 5, after: null });
const registered = {
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
const organisations: Scene = {
  ask: 'rows { id sortKey names recorded awardCount totalPence withoutAmount } missing',
  of: [organisationPage],
  entities: [keyed(organisationPage, { rows: [registered, nameAlone], missing: null })],
};

const twice: Scene = {
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
const commission = {
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
const commissions: Scene = {
  ask: 'rows { id costPence awardIds withoutAmount phases { costPence } chargedPence chargedToNamedPence shareOffices shareAmountsPence shareReferences } missing',
  of: [commissionPage],
  entities: [keyed(commissionPage, { rows: [commission], missing: null })],
};

const engagementStub = { __typename: 'EssexEngagement', provider: { id: 'GB-CHC-1' } };
const engaged = { awardCount: 2, totalPence: 10, withoutAmount: 1, paidByOthersCount: 0 };
const engagements: Scene = {
  ask: 'awardCount totalPence withoutAmount paidByOthersCount missing',
  of: [engagementStub],
  entities: [keyed(engagementStub, { ...engaged, missing: null })],
};

const [first, second] = ['essex:a', 'essex:b'].map((key) => ({ __typename: 'EssexAward', key }));
const award = { id: 'essex:a', title: 'One', status: 'CONFIRMED', financialYear: '2014-15' };
const dated = { amountPence: 650_000_000, startsOn: '2014-11-27', office: officeOf('essex') };
const details: Scene = {
  ask: 'id title status financialYear amountPence startsOn office { __typename code }',
  of: first && second ? [first, second] : [],
  entities: [
    { __typename: 'EssexAward', hub_key: 'essex:a', ...award, ...dated },
    { __typename: 'EssexAward', hub_key: 'essex:b', ...award, ...dated, id: 'essex:b' },
  ],
};

function officeOf(code: string): object {
  return { __typename: 'EssexOffice', code };
}

const office = { __typename: 'EssexOffice', code: 'essex' };
const offices: Scene = {
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
function stated(changes: object): Change {
  const people = { statedCount: 3, computedCount: -4, differenceCount: 7 };
  const pence = { statedPence: null, computedPence: null, differencePence: null };
  return {
    statements: [{ hub_id: 'essex:s', verdict: 'DISAGREES', ...pence, ...people, ...changes }],
  };
}

function disclosed(key: readonly string[]): object {
  return { key, count: 20 };
}

function node(id: string): object {
  return { __typename: 'EssexAward', hub_id: `essex:${id}`, title: 'One' };
}

const scenes = {
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

it.each(Object.entries(scenes))('believes a reply that is right: %s', (_, scene) => {
  expect(faultOf(scene, reply(scene))).toBeNull();
});

type Change = Readonly<Record<string, unknown>>;

/** The lines of a list of organisations with changes to the recorded name. */
function rowsWith(changes: object): Change {
  return { rows: [registered, { ...nameAlone, ...changes }] };
}

const lies: readonly (readonly [what: string, scene: Scene, change: Change])[] = [
  ['a list that is null', awards, { ids: null }],
  ['a count that is null', awards, { matched: null }],
  ['a sum that is null', awards, { totalPence: null }],
  ['a field that is not there', awards, { matched: undefined }],
  ['a field nobody asked for', awards, { [marker]: 1 }],
  ['a list that is none', awards, { ids: 'essex:a' }],
  ['a null among identifiers', awards, { ids: ['essex:a', null] }],
  ['numbers for identifiers', awards, { ids: [1, 2] }],
  ['a text for a count', awards, { matched: '2' }],
  ['a fraction for a count', awards, { matched: 2.5 }],
  ['a count beyond 32 bits', awards, { matched: 2 ** 31 }],
  ['a count that no office can have', awards, { matched: 2 ** 30 }],
  ['a sum beyond 2^53', awards, { totalPence: 1e300 }],
  ['a sum that takes all others away', awards, { totalPence: Number.MAX_SAFE_INTEGER }],
  ['a negative count', awards, { matched: -2 }],
  ['more without amount than there are', awards, { withoutAmount: 3 }],
  ['a sum of no amounts', awards, { withoutAmount: 2 }],
  ['columns of different lengths', awards, { sortKeys: ['alpha'] }],
  ['a field with two values', twice, { again: 'Two' }],
  ['an empty identifier', providers, { ids: ['', 'GB-CHC-2'] }],
  ['a recorded name without a sum', organisations, rowsWith({ totalPence: null })],
  ['a recorded name without a spelling', organisations, rowsWith({ names: [] })],
  ['more of a name without amount than there are', organisations, rowsWith({ withoutAmount: 3 })],
  ['lines out of order', organisations, rowsWith({ sortKey: 'aardvark' })],
  [
    'an organisation with sums of its own',
    organisations,
    { rows: [{ ...registered, awardCount: 2 }] },
  ],
  ['an identifier twice', awards, { ids: ['essex:a', 'essex:a'] }],
  ['identifiers of another office', awards, { ids: ['essex:a', 'kent:b'] }],
  ['identifiers that begin like its own', awards, { ids: ['essex:a', 'essex-two:b'] }],
  ['places that are not in order', awards, { sortKeys: ['beta', 'alpha'] }],
  ['fewer than match on a page with room', awards, { ids: ['essex:a'], sortKeys: ['alpha'] }],
  ['fewer that match than it shows', awards, { matched: 1 }],
  ['the key of another question', awards, { hub_question: '{}' }],
  ['the type of another office', awards, { __typename: 'KentAwardPage' }],
  ['a row without a count', totals, { rows: [totalRow({ count: null })] }],
  ['a row that is null', totals, { rows: [null] }],
  ['a row that is a text', totals, { rows: [marker] }],
  ['a group twice', totals, { rows: [totalRow({}), totalRow({})] }],
  ['a key of another length', totals, { rows: [totalRow({ key: [] })] }],
  ['a key that is no year', totals, { rows: [totalRow({ key: ['2014-16'] })] }],
  ['a year that is not listed', totals, { financialYears: ['2013-14'] }],
  ['years without rows', totals, { rows: [] }],
  ['a sum above so many of the largest', totals, { rows: [totalRow({ totalPence: 601 })] }],
  ['a sum below so many of the least', totals, { rows: [totalRow({ totalPence: 399 })] }],
  ['a least amount of none', totals, { rows: [totalRow({ count: 1 })] }],
  ['a negative count in a row', totals, { rows: [totalRow({ count: -3 })] }],
  [
    'a sum that leaves none for the least',
    totals,
    { rows: [totalRow({ count: 4, totalPence: 850 })] },
  ],
  [
    'a sum that leaves none for the largest',
    totals,
    { rows: [totalRow({ count: 4, totalPence: 650 })] },
  ],
  ['a kind nobody knows', kinds, ofKind('PERHAPS', 'SPENT')],
  ['a kind that nobody asked for', kinds, ofKind('PAID_BY_OTHERS', 'SPENT')],
  ['awards of no kind', kinds, ofKind(null, 'SPENT')],
  ['a status that nobody asked for', kinds, ofKind('POOL', 'REQUESTED')],
  [
    'a count too small to be told',
    referrals,
    referralsWith({ count: 5, costedCount: 0, awardedPence: null }),
  ],
  ['a count that is not rounded', referrals, referralsWith({ count: 33 })],
  ['a costed count that is not rounded', referrals, referralsWith({ costedCount: 13 })],
  ['more costed than counted', referrals, referralsWith({ costedCount: 30 })],
  ['an award for no count', referrals, referralsWith({ ...suppressed, awardedPence: 1 })],
  ['no award for what is costed', referrals, referralsWith({ awardedPence: null })],
  [
    'no count, and none suppressed',
    referrals,
    referralsWith({ ...suppressed, suppressedCells: 0 }),
  ],
  ['a state nobody knows', referrals, referralsWith({ key: ['2014-15', 'PERHAPS'] })],
  ['a state that nobody asked for', referrals, referralsWith({ key: ['2014-15', 'ACCEPTED'] })],
  ['a state without a name', referrals, referralsWith({ key: ['2014-15', ''] })],
  ['a year that nobody asked for', referrals, referralsWith({ key: ['2031-32', 'CLOSED'] })],
  ['a match where nothing was searched', providers, { matchedBy: ['NAME', null] }],
  ['a matched name where nothing was searched', providers, { matchedNames: ['Age UK', null] }],
  ['a recipient twice', recipients, recipientsOf(['r', 'Age UK', null], ['r', 'Age UK', null])],
  ['agreement in spite of a difference', offices, stated({ verdict: 'AGREES' })],
  ['disagreement without a difference', offices, stated({ statedCount: -4, differenceCount: 0 })],
  [
    'a group of a state nobody knows',
    offices,
    { referralTotals: [disclosed(['essex', 'PERHAPS'])] },
  ],
  ['a state that was not asked for', offices, { closed: [disclosed(['2014-15', 'DECLINED'])] }],
  ['a year that was not asked for', offices, { closed: [disclosed(['2013-14', 'CLOSED'])] }],
  ['a provider that was not asked for', offices, { paid: [disclosed(['GB-CHC-1234567'])] }],
  ['a group of another office', offices, { referralTotals: [disclosed(['kent', 'CLOSED'])] }],
  ['a group by something else', offices, { referralTotals: [disclosed(['CLOSED'])] }],
  [
    'more awards than were asked for',
    offices,
    { awards: { totalCount: 3, nodes: ['a', 'b', 'c'].map(node) } },
  ],
  [
    'a page that holds less than there are',
    offices,
    { awards: { totalCount: 2, nodes: [node('a')] } },
  ],
  ['an empty page of some', offices, { referrals: { totalCount: 1, nodes: [] } }],
  ['a match that is no value', providers, { matchedBy: ['NICKNAME', null] }],
  ['names of another length', providers, { matchedNames: [null] }],
  ['more than was asked for', providers, sixProviders()],
  ['a share of nobody', commissions, { rows: [{ ...commission, shareOffices: ['atlantis'] }] }],
  [
    'shares that do not add up',
    commissions,
    { rows: [{ ...commission, shareAmountsPence: [50] }] },
  ],
  [
    'more without cost than there are',
    commissions,
    { rows: [{ ...commission, withoutAmount: 3 }] },
  ],
  ['more to names than charged', commissions, { rows: [{ ...commission, chargedPence: 50 }] }],
  ['an engagement of another provider', engagements, { hub_provider: { id: 'GB-CHC-2' } }],
  ['an engagement without a sum', engagements, { totalPence: null }],
  ['an enum value nobody knows', details, { status: 'PERHAPS' }],
  ['a year that is none', details, { financialYear: '2014-16' }],
  ['a day that is none', details, { startsOn: '2014-02-31' }],
  ['an amount as a text', details, { amountPence: '100' }],
  ['a title that is null', details, { title: null }],
  ['an object for a text', details, { title: { text: marker } }],
  ['another identifier than its key', details, { id: 'kent:a' }],
  ['another office', details, { office: officeOf('kent') }],
  ['an office that is a text', details, { office: 'essex' }],
  ['the name of another office', offices, { name: 'Kent' }],
  ['awards that are null', offices, { awards: null }],
  ['statements that are null', offices, { statements: null }],
  ['an award twice', offices, { awards: { totalCount: 2, nodes: [node('a'), node('a')] } }],
  [
    'more awards than there are',
    offices,
    { awards: { totalCount: 1, nodes: [node('a'), node('b')] } },
  ],
  [
    'an award of another type',
    offices,
    {
      awards: { totalCount: 2, nodes: [{ ...node('a'), __typename: 'KentAward' }, node('b')] },
    },
  ],
];

function sixProviders(): Change {
  const six = ['1', '2', '3', '4', '5', '6'];
  const nulls = six.map(() => null);
  return { ids: six, sortKeys: six, matchedBy: nulls, matchedNames: nulls };
}

it.each(lies)('does not believe %s', (_, scene, change) => {
  const [entity, ...others] = scene.entities;
  const lie = JSON.parse(
    JSON.stringify(reply({ entities: [{ ...entity, ...change }, ...others] })),
  );
  const fault = faultOf(scene, lie);
  expect(fault).toEqual(expect.stringMatching(/^Essex\w+/));
  expect(fault).not.toMatch(/mrs_jane_doe|kent:|essex:|atlantis|PERHAPS|601/);
});

it.each<[string, number, Readonly<Record<string, unknown>>]>([
  ['holds as much as was asked for', 1, { first: 1 }],
  ['holds as much as the operation asks for by itself', 3, {}],
  ['is not the first', 0, { after: 'cursor' }],
])('believes a page of many that %s', (_, size, variables) => {
  const nodes = ['a', 'b', 'c'].slice(0, size).map((id) => ({
    __typename: 'Referral',
    hub_reference: `essex:${id}`,
  }));
  const entities = [{ ...offices.entities[0], referrals: { totalCount: 9, nodes } }];
  expect(faultOf(offices, reply({ entities }), variables)).toBeNull();
  expect(faultOf(offices, reply({ entities }), { first: 2 })).toContain('.referrals');
});

it('tells entities by their key and not by their place', () => {
  expect(faultOf(details, reply({ entities: details.entities.toReversed() }))).toBe(
    'EssexAward is not the one that was asked for',
  );
});

it.each([
  ['fewer entities than were asked for', [details.entities[0] ?? null]],
  ['more entities than were asked for', [...details.entities, null]],
])('does not believe %s', (_, entities) => {
  expect(faultOf(details, reply({ entities }))).toContain('not as many');
});

it('lets a record be gone, but nothing that the hub has made the key of', () => {
  expect(faultOf(details, reply({ entities: [null, details.entities[1] ?? null] }))).toBeNull();
  for (const scene of [awards, totals, engagements, offices]) {
    expect(faultOf(scene, reply({ entities: [null] }))).toContain('is null without an error');
  }
});

describe('an error', () => {
  const error = { message: marker, path: ['_entities', 0, 'ids'] };
  const nullIds = { entities: [{ ...awards.entities[0], ids: null }] };

  it('explains the null at its path, and no other', () => {
    expect(faultOf(awards, { ...reply(nullIds), errors: [error] })).toBeNull();
    const elsewhere = { ...error, path: ['_entities', 0, 'sortKeys'] };
    expect(faultOf(awards, { ...reply(nullIds), errors: [elsewhere] })).toContain('.ids is null');
    expect(faultOf(awards, { ...reply({ entities: [null] }), errors: [error] })).toBeNull();
  });

  it.each<[string, unknown]>([
    ['is not at a place of the question', { ...error, path: ['_entities', 0, marker] }],
    ['has no path', { message: marker }],
    ['is a text', marker],
    ['is null', null],
    ['is at a value that is there', { ...error, path: ['_entities', 0, 'matched'] }],
    ['is at an entity that is there', { ...error, path: ['_entities', 0] }],
  ])('is not believed where it %s', (_, told) => {
    const fault = faultOf(awards, { ...reply(nullIds), errors: [told] });
    expect(fault).toEqual(expect.any(String));
    expect(fault).not.toContain(marker);
  });

  it('does not switch off what is compared', () => {
    const lie = { ...awards.entities[0], missing: null, ids: ['kent:a', 'kent:b'] };
    const missing = { ...error, path: ['_entities', 0, 'missing'] };
    expect(faultOf(awards, { ...reply({ entities: [lie] }), errors: [missing] })).toContain('.ids');
  });
});

it.each<[string, unknown]>([
  ['a text for the data', marker],
  ['a list for the data', []],
  ['data with more than was asked for', { _entities: awards.entities, [marker]: 1 }],
  ['data without entities', {}],
  ['an object for the list of entities', { _entities: { 0: awards.entities[0] } }],
])('does not believe %s', (_, data) => {
  const fault = faultOf(awards, { data });
  expect(fault).toEqual(expect.any(String));
  expect(fault).not.toContain(marker);
});

describe('what is entered', () => {
  const query =
    'mutation { essex { matchEntries(input: {}) { accepted } raiseCrossCharge(input: {}) { crossCharge { __typename reference } problems { code } } } }';
  const asked = {
    contract,
    operation: contract.operation(query, {}),
    representations: [],
    variables: {},
    replier: { office: 'essex', officeName: '', isOffice: () => true },
  };
  const charged = {
    crossCharge: { __typename: 'EssexCrossCharge', reference: 'essex:cc-1' },
    problems: [],
  };
  const told = (essex: unknown): string | null => findFault({ data: { essex } } as never, asked);

  it('is believed where it is right, or refused with a problem', () => {
    expect(told({ matchEntries: { accepted: true }, raiseCrossCharge: charged })).toBeNull();
    const refused = { crossCharge: null, problems: [{ code: 'UNKNOWN_CHARGE' }] };
    expect(told({ matchEntries: { accepted: true }, raiseCrossCharge: refused })).toBeNull();
  });

  it.each<[string, unknown]>([
    ['null for all', null],
    ['null for one', { matchEntries: null, raiseCrossCharge: charged }],
    [
      'neither charge nor problem',
      {
        matchEntries: { accepted: true },
        raiseCrossCharge: { crossCharge: null, problems: [] },
      },
    ],
    [
      'an acceptance that is a text',
      { matchEntries: { accepted: 'yes' }, raiseCrossCharge: charged },
    ],
  ])('is not believed as %s', (_, essex) => {
    expect(told(essex)).toEqual(expect.any(String));
  });
});

it('asks for what it needs, and for all that have the same conditions at once', () => {
  const query = `query ($representations: [_Any!]!, $if: Boolean = true) {
    _entities(representations: $representations) {
      ... on EssexAward { title ...more @include(if: $if) }
    }
  }
  fragment more on EssexAward { priority }`;
  const [with1, with2, without] = [{}, { if: true }, { if: false }].map((variables) =>
    contract.operation(query, variables),
  );
  expect(with1).toBe(with2);
  expect(with1?.text).toBe(without?.text);
  expect(with1?.text).toContain('hub_key: key');
  const context = {
    office: 'essex',
    officeName: '',
    isOffice: () => true,
    valuesOf: () => new Set<string>(),
    question: null,
    questions: [null],
    arguments: {},
    variables: {},
  };
  const told = { __typename: 'EssexAward', hub_key: 'essex:a', title: 'One' };
  const data = (entity: object) => ({ _entities: [entity] });
  expect(without?.check(data(told), undefined, context)).toBeNull();
  expect(without?.check(data({ ...told, priority: null }), undefined, context)).not.toBeNull();
  expect(with1?.check(data({ ...told, priority: null }), undefined, context)).toBeNull();
  expect(with1?.check(data(told), undefined, context)).not.toBeNull();
});

it.each([
  ['...asked @include(if: true) ...asked', 'fragment asked on EssexAward { title }'],
  ['... @include(if: true) { ...asked }', 'fragment asked on EssexAward { title }'],
  ['... { ... on EssexAward { title } }', ''],
])('asks for the key of entities that are asked for by %s', (selections, fragments) => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ${selections} }
  } ${fragments}`;
  expect(contract.operation(query, {}).text).toContain('hub_key: key');
});
