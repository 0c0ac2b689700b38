/*
 * What an office sends is believed only as far as the contract allows. Each reply here is right but
 * for one thing; what is found is said in words that hold no value of it.
 */
import { findFault } from '../../../gateway/replies/findFault';

import {
  awards,
  type Change,
  commission,
  commissions,
  contract,
  details,
  disclosed,
  engagements,
  faultOf,
  kinds,
  marker,
  node,
  officeOf,
  offices,
  ofKind,
  organisations,
  providers,
  recipients,
  recipientsOf,
  referrals,
  referralsWith,
  registered,
  reply,
  rowsWith,
  type Scene,
  scenes,
  sixProviders,
  stated,
  suppressed,
  totalRow,
  totals,
  twice,
} from './replyScenes';

it.each(Object.entries(scenes))('believes a reply that is right: %s', (_, scene) => {
  expect(faultOf(scene, reply(scene))).toBeNull();
});

describe('a page of awards', () => {
  it.each<[what: string, change: Change]>([
    ['a list that is null', { ids: null }],
    ['a count that is null', { matched: null }],
    ['a sum that is null', { totalPence: null }],
    ['a field that is not there', { matched: undefined }],
    ['a field nobody asked for', { [marker]: 1 }],
    ['a list that is none', { ids: 'essex:a' }],
    ['a null among identifiers', { ids: ['essex:a', null] }],
    ['numbers for identifiers', { ids: [1, 2] }],
    ['a text for a count', { matched: '2' }],
    ['a fraction for a count', { matched: 2.5 }],
    ['a count beyond 32 bits', { matched: 2 ** 31 }],
    ['a count that no office can have', { matched: 2 ** 30 }],
    ['a sum beyond 2^53', { totalPence: 1e300 }],
    ['a sum that takes all others away', { totalPence: Number.MAX_SAFE_INTEGER }],
    ['a negative count', { matched: -2 }],
    ['more without amount than there are', { withoutAmount: 3 }],
    ['a sum of no amounts', { withoutAmount: 2 }],
    ['columns of different lengths', { sortKeys: ['alpha'] }],
    ['an identifier twice', { ids: ['essex:a', 'essex:a'] }],
    ['identifiers of another office', { ids: ['essex:a', 'kent:b'] }],
    ['identifiers that begin like its own', { ids: ['essex:a', 'essex-two:b'] }],
    ['places that are not in order', { sortKeys: ['beta', 'alpha'] }],
    ['fewer than match on a page with room', { ids: ['essex:a'], sortKeys: ['alpha'] }],
    ['fewer that match than it shows', { matched: 1 }],
    ['the key of another question', { hub_question: '{}' }],
    ['the type of another office', { __typename: 'KentAwardPage' }],
  ])('is not believed with %s', (_, change) => disbelieve(awards, change));
});

describe('a field asked for twice', () => {
  it.each<[what: string, change: Change]>([['a field with two values', { again: 'Two' }]])(
    'is not believed with %s',
    (_, change) => disbelieve(twice, change),
  );
});

describe('a page of providers', () => {
  it.each<[what: string, change: Change]>([
    ['an empty identifier', { ids: ['', 'GB-CHC-2'] }],
    ['a match where nothing was searched', { matchedBy: ['NAME', null] }],
    ['a matched name where nothing was searched', { matchedNames: ['Age UK', null] }],
    ['a match that is no value', { matchedBy: ['NICKNAME', null] }],
    ['names of another length', { matchedNames: [null] }],
    ['more than was asked for', sixProviders()],
  ])('is not believed with %s', (_, change) => disbelieve(providers, change));
});

describe('a list of organisations', () => {
  it.each<[what: string, change: Change]>([
    ['a recorded name without a sum', rowsWith({ totalPence: null })],
    ['a recorded name without a spelling', rowsWith({ names: [] })],
    ['more of a name without amount than there are', rowsWith({ withoutAmount: 3 })],
    ['lines out of order', rowsWith({ sortKey: 'aardvark' })],
    ['an organisation with sums of its own', { rows: [{ ...registered, awardCount: 2 }] }],
  ])('is not believed with %s', (_, change) => disbelieve(organisations, change));
});

describe('totals of awards', () => {
  it.each<[what: string, change: Change]>([
    ['a row without a count', { rows: [totalRow({ count: null })] }],
    ['a row that is null', { rows: [null] }],
    ['a row that is a text', { rows: [marker] }],
    ['a group twice', { rows: [totalRow({}), totalRow({})] }],
    ['a key of another length', { rows: [totalRow({ key: [] })] }],
    ['a key that is no year', { rows: [totalRow({ key: ['2014-16'] })] }],
    ['a year that is not listed', { financialYears: ['2013-14'] }],
    ['years without rows', { rows: [] }],
    ['a sum above so many of the largest', { rows: [totalRow({ totalPence: 601 })] }],
    ['a sum below so many of the least', { rows: [totalRow({ totalPence: 399 })] }],
    ['a least amount of none', { rows: [totalRow({ count: 1 })] }],
    ['a negative count in a row', { rows: [totalRow({ count: -3 })] }],
    ['a sum that leaves none for the least', { rows: [totalRow({ count: 4, totalPence: 850 })] }],
    ['a sum that leaves none for the largest', { rows: [totalRow({ count: 4, totalPence: 650 })] }],
  ])('is not believed with %s', (_, change) => disbelieve(totals, change));
});

describe('totals of some statuses', () => {
  it.each<[what: string, change: Change]>([
    ['a kind nobody knows', ofKind('PERHAPS', 'SPENT')],
    ['a kind that nobody asked for', ofKind('PAID_BY_OTHERS', 'SPENT')],
    ['awards of no kind', ofKind(null, 'SPENT')],
    ['a status that nobody asked for', ofKind('POOL', 'REQUESTED')],
  ])('is not believed with %s', (_, change) => disbelieve(kinds, change));
});

describe('totals of referrals', () => {
  it.each<[what: string, change: Change]>([
    [
      'a count too small to be told',
      referralsWith({ count: 5, costedCount: 0, awardedPence: null }),
    ],
    ['a count that is not rounded', referralsWith({ count: 33 })],
    ['a costed count that is not rounded', referralsWith({ costedCount: 13 })],
    ['more costed than counted', referralsWith({ costedCount: 30 })],
    ['an award for no count', referralsWith({ ...suppressed, awardedPence: 1 })],
    ['no award for what is costed', referralsWith({ awardedPence: null })],
    ['no count, and none suppressed', referralsWith({ ...suppressed, suppressedCells: 0 })],
    ['a state nobody knows', referralsWith({ key: ['2014-15', 'PERHAPS'] })],
    ['a state that nobody asked for', referralsWith({ key: ['2014-15', 'ACCEPTED'] })],
    ['a state without a name', referralsWith({ key: ['2014-15', ''] })],
    ['a year that nobody asked for', referralsWith({ key: ['2031-32', 'CLOSED'] })],
  ])('is not believed with %s', (_, change) => disbelieve(referrals, change));
});

describe('recipients', () => {
  it.each<[what: string, change: Change]>([
    ['a recipient twice', recipientsOf(['r', 'Age UK', null], ['r', 'Age UK', null])],
  ])('is not believed with %s', (_, change) => disbelieve(recipients, change));
});

describe('an office', () => {
  it.each<[what: string, change: Change]>([
    ['agreement in spite of a difference', stated({ verdict: 'AGREES' })],
    ['disagreement without a difference', stated({ statedCount: -4, differenceCount: 0 })],
    ['a group of a state nobody knows', { referralTotals: [disclosed(['essex', 'PERHAPS'])] }],
    ['a state that was not asked for', { closed: [disclosed(['2014-15', 'DECLINED'])] }],
    ['a year that was not asked for', { closed: [disclosed(['2013-14', 'CLOSED'])] }],
    ['a provider that was not asked for', { paid: [disclosed(['GB-CHC-1234567'])] }],
    ['a group of another office', { referralTotals: [disclosed(['kent', 'CLOSED'])] }],
    ['a group by something else', { referralTotals: [disclosed(['CLOSED'])] }],
    [
      'more awards than were asked for',
      { awards: { totalCount: 3, nodes: ['a', 'b', 'c'].map(node) } },
    ],
    ['a page that holds less than there are', { awards: { totalCount: 2, nodes: [node('a')] } }],
    ['an empty page of some', { referrals: { totalCount: 1, nodes: [] } }],
    ['the name of another office', { name: 'Kent' }],
    ['awards that are null', { awards: null }],
    ['statements that are null', { statements: null }],
    ['an award twice', { awards: { totalCount: 2, nodes: [node('a'), node('a')] } }],
    ['more awards than there are', { awards: { totalCount: 1, nodes: [node('a'), node('b')] } }],
    [
      'an award of another type',
      {
        awards: { totalCount: 2, nodes: [{ ...node('a'), __typename: 'KentAward' }, node('b')] },
      },
    ],
  ])('is not believed with %s', (_, change) => disbelieve(offices, change));
});

describe('joint commissions', () => {
  it.each<[what: string, change: Change]>([
    ['a share of nobody', { rows: [{ ...commission, shareOffices: ['atlantis'] }] }],
    ['shares that do not add up', { rows: [{ ...commission, shareAmountsPence: [50] }] }],
    ['more without cost than there are', { rows: [{ ...commission, withoutAmount: 3 }] }],
    ['more to names than charged', { rows: [{ ...commission, chargedPence: 50 }] }],
  ])('is not believed with %s', (_, change) => disbelieve(commissions, change));
});

describe('an engagement', () => {
  it.each<[what: string, change: Change]>([
    ['an engagement of another provider', { hub_provider: { id: 'GB-CHC-2' } }],
    ['an engagement without a sum', { totalPence: null }],
  ])('is not believed with %s', (_, change) => disbelieve(engagements, change));
});

describe('awards by their keys', () => {
  it.each<[what: string, change: Change]>([
    ['an enum value nobody knows', { status: 'PERHAPS' }],
    ['a year that is none', { financialYear: '2014-16' }],
    ['a day that is none', { startsOn: '2014-02-31' }],
    ['an amount as a text', { amountPence: '100' }],
    ['a title that is null', { title: null }],
    ['an object for a text', { title: { text: marker } }],
    ['another identifier than its key', { id: 'kent:a' }],
    ['another office', { office: officeOf('kent') }],
    ['an office that is a text', { office: 'essex' }],
  ])('is not believed with %s', (_, change) => disbelieve(details, change));
});

/** Changes the first entity of a reply that is right: it must be a fault, told without its values. */
function disbelieve(scene: Scene, change: Change): void {
  const [entity, ...others] = scene.entities;
  const entities = [{ ...entity, ...change }, ...others];
  // As it comes over HTTP: what is undefined is not there.
  const lie: unknown = JSON.parse(JSON.stringify(reply({ entities })));
  const fault = faultOf(scene, lie);
  expect(fault).toEqual(expect.stringMatching(/^Essex\w+/));
  expect(fault).not.toMatch(/mrs_jane_doe|kent:|essex:|atlantis|PERHAPS|601/);
}

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

it('identifies entities by their key, not their position', () => {
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

it('allows a missing record, but not a missing reply page or office', () => {
  expect(faultOf(details, reply({ entities: [null, details.entities[1] ?? null] }))).toBeNull();
  for (const scene of [awards, totals, engagements, offices]) {
    expect(faultOf(scene, reply({ entities: [null] }))).toContain('is null without an error');
  }
});

describe('an error', () => {
  const error = { message: marker, path: ['_entities', 0, 'ids'] };
  const nullIds = { entities: [{ ...awards.entities[0], ids: null }] };

  it('explains the null at its own path only', () => {
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

  it('does not disable the other checks', () => {
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
