import { readSavedQuestions } from '../../hub/cli/ask/savedQuestions';

export const questionLetters = ['a', 'b', 'c', 'd'] as const;
export type QuestionLetter = (typeof questionLetters)[number];

/** A question that is measured. Each takes `$filter: AwardFilter`, so that requests can differ. */
export interface BenchQuestion {
  readonly letter: string;
  readonly title: string;
  readonly query: string;
  /** Whether it is asked of the nation's offices, where these can be started. */
  readonly isNational: boolean;
  /** The title of the question that this one is another way to write; none for the plain ones. */
  readonly instead?: string;
}

/** The questions by letter. */
export const benchQuestions: Readonly<Record<QuestionLetter, BenchQuestion>> = {
  a: {
    letter: 'a',
    title: "five offices' awards with provider names",
    query: `query OfficesAwards($filter: AwardFilter) {
      offices(federated: true) {
        name
        awards(first: 50, filter: $filter) { nodes { title amountPence provider { name } } }
      }
    }`,
    isNational: false,
  },
  b: {
    letter: 'b',
    title: 'the 50 largest awards of all offices',
    query: `query LargestAwards($filter: AwardFilter) {
      awards(first: 50, filter: $filter) {
        totalCount
        totalPence
        withoutAmount
        coverage { complete missing { reason } }
        nodes { id title amountPence office { name } provider { name } }
      }
    }`,
    isNational: true,
  },
  c: {
    letter: 'c',
    title: 'totals by priority over all offices',
    query: savedQuestion('awards-by-priority'),
    isNational: true,
  },
  d: {
    letter: 'd',
    title: 'an office at a glance',
    query: withFilter(savedQuestion('office-at-a-glance')),
    isNational: false,
  },
};

function savedQuestion(name: string): string {
  const question = readSavedQuestions().find((saved) => saved.name === name);
  if (!question) throw new Error(`There is no saved question "${name}".`);
  return question.query;
}

/** The saved question has no filter: it is given one that is not set unless requests differ. */
function withFilter(query: string): string {
  const filtered = query
    .replace('$office: ID! = "essex"', '$office: ID! = "essex", $filter: AwardFilter')
    .replace('awards(first: 10)', 'awards(first: 10, filter: $filter)');
  if (filtered.split('$filter').length === 3) return filtered;
  throw new Error('An office at a glance is not written as it was: give it a filter here.');
}
