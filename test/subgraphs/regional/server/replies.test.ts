import { assertOwn } from '../../../../schema/encodedReply';
import { missingReasons } from '../../../../schema/missingReasons';
import { fiveOffices } from '../../../federation/register';
import { Directory } from '../../../../subgraphs/regional/directory/Directory';
import {
  absencesIn,
  type Pages,
  type Replies,
  type Reply,
  sortReplies,
} from '../../../../subgraphs/regional/server/replies';

interface Page extends Reply {
  readonly ids?: readonly string[] | null;
}

const directory = new Directory(fiveOffices);

/** Sorts replies to a question that was asked of Essex and West Midlands. */
function sort(
  pages: Pages<Page>,
  notFederated: readonly string[] = [],
): Replies<readonly string[]> {
  const scope = { asked: ['essex', 'west-midlands'], notFederated: [...notFederated] };
  return sortReplies(directory, scope, pages, ({ ids }) => ids ?? null);
}

const essex = { office: 'essex', reply: ['essex:cc-13'] };
const westMidlands = { office: 'west-midlands', reply: [] };

it('finds nobody missing when everybody answers, with little or with nothing', () => {
  expect(
    sort({ essex: { ids: ['essex:cc-13'], missing: null }, westMidlands: { ids: [] } }),
  ).toEqual({
    asked: ['essex', 'west-midlands'],
    answered: [essex, westMidlands],
    missing: [],
  });
});

it('tells why nothing is known from an office, and does not call it unavailable unasked', () => {
  const absenceOf = absencesIn(
    sort({ essex: { ids: [] }, westMidlands: { missing: 'REFUSED' } }, ['norfolk']),
  );
  expect(['essex', 'west-midlands', 'norfolk', 'kent'].map(absenceOf)).toEqual([
    null,
    'REFUSED',
    'NOT_FEDERATED',
    'NOT_ASKED',
  ]);
});

it.each<[string, Page | null | undefined]>([
  ['null', null],
  ['nothing', undefined],
  ['an empty object', {}],
  ['an object of nulls', { ids: null, missing: null }],
  ['an empty reason', { ids: null, missing: '' }],
  ['a reason nobody knows', { missing: 'ON_HOLIDAY' }],
  ['a reason that is not its own to give', { missing: 'NOT_FEDERATED' }],
  ['a reason in small letters', { missing: 'refused' }],
  ['the name of a property every object has', { missing: 'constructor' }],
])('takes an office that arrives as %s for unavailable', (_, reply) => {
  expect(sort({ essex: { ids: ['essex:cc-13'] }, westMidlands: reply })).toEqual({
    asked: ['essex', 'west-midlands'],
    answered: [essex],
    missing: [{ office: 'west-midlands', reason: 'UNAVAILABLE' }],
  });
});

it.each(missingReasons.filter((reason) => reason !== 'NOT_FEDERATED'))(
  'passes on the reason %s',
  (missing) => {
    expect(sort({ essex: { missing }, westMidlands: { ids: [], missing: null } })).toEqual({
      asked: ['essex', 'west-midlands'],
      answered: [westMidlands],
      missing: [{ office: 'essex', reason: missing }],
    });
  },
);

it('takes an office whose reply cannot be read for missing, and tells what is wrong with it', () => {
  const told: unknown[] = [];
  const scope = { asked: ['essex', 'west-midlands'], notFederated: [] };
  const pages = { essex: { ids: ['essex:cc-13'] }, westMidlands: { ids: ['kent:1'] } };
  const toAnswer = ({ ids }: Page, { office }: { readonly office: string }) => {
    assertOwn(ids ?? [], { office });
    return ids ?? null;
  };
  expect(sortReplies(directory, scope, pages, toAnswer, (reply) => told.push(reply))).toEqual({
    asked: ['essex', 'west-midlands'],
    answered: [essex],
    missing: [{ office: 'west-midlands', reason: 'CONTRACT_BROKEN' }],
  });
  expect(told).toEqual([{ office: 'west-midlands', broken: 'a reference is not of this office' }]);
});

it('names everybody when nobody answers, and those that run no subgraph after them', () => {
  expect(sort({}, ['norfolk', 'suffolk'])).toEqual({
    asked: ['essex', 'west-midlands'],
    answered: [],
    missing: [
      { office: 'essex', reason: 'UNAVAILABLE' },
      { office: 'west-midlands', reason: 'UNAVAILABLE' },
      { office: 'norfolk', reason: 'NOT_FEDERATED' },
      { office: 'suffolk', reason: 'NOT_FEDERATED' },
    ],
  });
});

it('ignores the reply of an office that was not asked', () => {
  const pages = { essex: { ids: [] }, westMidlands: { ids: [] }, kent: { ids: ['kent:1'] } };
  expect(sort(pages).answered.map(({ office }) => office)).toEqual(['essex', 'west-midlands']);
});
