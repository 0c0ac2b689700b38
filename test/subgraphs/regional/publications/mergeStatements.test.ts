import fc from 'fast-check';

import {
  type CheckedStatement,
  mergeStatements,
} from '../../../../subgraphs/regional/publications/mergeStatements';

const statement = (id: string, verdict: CheckedStatement['verdict']): CheckedStatement => ({
  id,
  verdict,
});

it('counts findings and puts first what a board must look at', () => {
  const essex = [statement('essex:1', 'AGREES'), statement('essex:2', 'ROUNDED')];
  const westMidlands = [
    statement('west-midlands:1', 'NOT_CHECKABLE'),
    statement('west-midlands:2', 'UNREADABLE'),
    statement('west-midlands:3', 'AGREES'),
    statement('west-midlands:4', 'DISAGREES'),
  ];
  expect(mergeStatements([essex, westMidlands])).toEqual({
    agreeing: 2,
    rounded: 1,
    disagreeing: 2,
    notCheckable: 1,
    statements: [
      statement('west-midlands:4', 'DISAGREES'),
      statement('west-midlands:2', 'UNREADABLE'),
      statement('essex:2', 'ROUNDED'),
      statement('west-midlands:1', 'NOT_CHECKABLE'),
      statement('essex:1', 'AGREES'),
      statement('west-midlands:3', 'AGREES'),
    ],
  });
});

it.each([[[]], [[[]]], [[[], []]]])('finds nothing in %j', (replies) => {
  expect(mergeStatements(replies)).toEqual({
    agreeing: 0,
    rounded: 0,
    disagreeing: 0,
    notCheckable: 0,
    statements: [],
  });
});

it('keeps everything else an office says of a statement', () => {
  const told = { ...statement('kent:1', 'AGREES'), label: 'Total', differencePence: 0 };
  expect(mergeStatements([[told]]).statements).toEqual([told]);
});

const verdict = fc.constantFrom<CheckedStatement['verdict']>(
  'AGREES',
  'ROUNDED',
  'DISAGREES',
  'UNREADABLE',
  'NOT_CHECKABLE',
);
const replies = fc.array(fc.array(fc.record({ id: fc.uuid(), verdict }), { maxLength: 8 }), {
  maxLength: 5,
});
const ids = (statements: readonly CheckedStatement[]): string[] => statements.map(({ id }) => id);

it('counts every statement once and loses none', () => {
  fc.assert(
    fc.property(replies, (pages) => {
      const merged = mergeStatements(pages);
      const { agreeing, rounded, disagreeing, notCheckable, statements } = merged;
      expect(agreeing + rounded + disagreeing + notCheckable).toBe(pages.flat().length);
      expect(ids(statements).sort()).toEqual(ids(pages.flat()).sort());
    }),
  );
});

it('counts the same in whatever order the offices reply', () => {
  fc.assert(
    fc.property(replies, (pages) => {
      const { statements, ...counts } = mergeStatements(pages);
      const { statements: turned, ...turnedCounts } = mergeStatements(pages.toReversed());
      expect(turnedCounts).toEqual(counts);
      expect(turned.map((found) => found.verdict)).toEqual(
        statements.map((found) => found.verdict),
      );
    }),
  );
});

it('keeps the order of the others when an office is missing', () => {
  fc.assert(
    fc.property(replies, ([gone = [], ...others]) => {
      const kept = ids(mergeStatements([gone, ...others]).statements).filter(
        (id) => !ids(gone).includes(id),
      );
      expect(ids(mergeStatements(others).statements)).toEqual(kept);
    }),
  );
});
