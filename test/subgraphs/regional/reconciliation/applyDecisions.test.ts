import type { MatchDecision } from '../../../../subgraphs/regional/reconciliation/BookEntry';

import { aBookEntry, anAnswer } from './aBookEntry';
import { reconcileEntries } from './reconcileEntries';

function aDecision(changes: Partial<MatchDecision> = {}): MatchDecision {
  return {
    kind: 'MATCH',
    references: ['essex:1', 'cambridgeshire:1'],
    office: 'essex',
    decidedBy: 'A. Finch',
    decidedAt: '2015-03-01T10:00:00Z',
    reason: 'Agreed by letter of 1 March.',
    ...changes,
  };
}

const twoAnswers = [aBookEntry(), anAnswer(), anAnswer({ reference: 'cambridgeshire:2' })];
const statusesOf = (...args: Parameters<typeof reconcileEntries>) =>
  reconcileEntries(...args).lines.map(({ status, rule }) => `${status} ${rule ?? '-'}`);

it('applies a match by hand before the rules, naming who made it and why', () => {
  expect(statusesOf(twoAnswers)).toEqual(['AMBIGUOUS AMOUNT']);
  const { lines } = reconcileEntries(twoAnswers, { decisions: [aDecision()] });
  expect(lines.map(({ status, rule }) => [status, rule])).toEqual([
    ['NOT_RAISED', null],
    ['MATCHED', 'BY_HAND'],
  ]);
  expect(lines[1]?.explanation).toBe(
    'Essex charges Cambridgeshire £200 and Cambridgeshire records the same. Matched by hand by A. Finch (Essex): Agreed by letter of 1 March.',
  );
});

it('shows the difference of entries matched by hand', () => {
  const entries = [aBookEntry(), anAnswer({ amountPence: 1 })];
  expect(statusesOf(entries, { decisions: [aDecision()] })).toEqual(['AMOUNT_DIFFERS BY_HAND']);
});

it('is no part of the auto-match rate', () => {
  const { summary } = reconcileEntries([aBookEntry(), anAnswer()], { decisions: [aDecision()] });
  expect(summary).toMatchObject({ comparableCount: 1, autoMatchedCount: 0, autoMatchRate: 0 });
});

it('an unmatch keeps every rule from putting the entries together', () => {
  const decisions = [aDecision({ kind: 'UNMATCH' })];
  const entries = [aBookEntry(), anAnswer({ quotedReference: 'essex:1' })];
  expect(statusesOf(entries)).toEqual(['MATCHED REFERENCE']);
  expect(statusesOf(entries, { decisions })).toEqual(['NOT_RAISED -', 'NOT_ACKNOWLEDGED -']);
  expect(statusesOf(twoAnswers, { decisions })).toEqual(['NOT_RAISED -', 'MATCHED AMOUNT']);
});

it('of two decisions on the same entries the later counts, in whatever order they come', () => {
  const match = aDecision();
  const unmatch = aDecision({
    kind: 'UNMATCH',
    decidedAt: '2015-03-02T10:00:00Z',
    references: ['cambridgeshire:1', 'essex:1'],
  });
  const entries = [aBookEntry(), anAnswer()];
  const apart = ['NOT_RAISED -', 'NOT_ACKNOWLEDGED -'];
  expect(statusesOf(entries, { decisions: [match, unmatch] })).toEqual(apart);
  expect(statusesOf(entries, { decisions: [unmatch, match] })).toEqual(apart);
});

it.each([
  [
    { references: ['essex:1', 'cambridgeshire:9'] },
    'No entry that is owed is called cambridgeshire:9 in the books',
  ],
  [{ references: ['essex:1'] }, 'needs entries of both sides'],
  [{ office: 'kent' }, 'decides on its own charges alone'],
  [{ references: ['essex:1', 'kent:1'] }, 'more than two offices'],
])('a decision that does not fit is ignored and said to be: %p', (changes, sentence) => {
  const entries = [
    aBookEntry(),
    anAnswer(),
    anAnswer({ office: 'kent', reference: 'kent:1', amountPence: 3 }),
  ];
  const { ignoredDecisions, lines } = reconcileEntries(entries, {
    decisions: [aDecision(changes)],
  });
  expect(ignoredDecisions).toMatchObject([{ explanation: expect.stringContaining(sentence) }]);
  expect(lines).toEqual(reconcileEntries(entries).lines.map(() => expect.anything()));
  expect(lines.map(({ rule }) => rule)).not.toContain('BY_HAND');
});

it('two matches of one entry: the later counts, the earlier is ignored', () => {
  const earlier = aDecision({ references: ['essex:1', 'cambridgeshire:2'] });
  const later = aDecision({ decidedAt: '2015-03-05T10:00:00Z', office: 'cambridgeshire' });
  const { ignoredDecisions, lines } = reconcileEntries(twoAnswers, { decisions: [earlier, later] });
  expect(ignoredDecisions.map(({ decision }) => decision)).toEqual([earlier]);
  expect(lines[1]?.payable[0]?.reference).toBe('cambridgeshire:1');
});
