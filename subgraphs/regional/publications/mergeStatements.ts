import type { Verdict } from '../generated/resolverTypes';

/** A published total with the finding of its office. */
export interface CheckedStatement {
  readonly id: string;
  readonly verdict: Verdict;
}

export interface MergedStatements<Statement> {
  readonly agreeing: number;
  readonly rounded: number;
  readonly disagreeing: number;
  readonly notCheckable: number;
  readonly statements: readonly Statement[];
}

const order: Readonly<Record<Verdict, number>> = {
  DISAGREES: 0,
  UNREADABLE: 1,
  ROUNDED: 2,
  NOT_CHECKABLE: 3,
  AGREES: 4,
};

/** Puts the offices' findings together; what a board must look at comes first. */
export function mergeStatements<Statement extends CheckedStatement>(
  replies: readonly (readonly Statement[])[],
): MergedStatements<Statement> {
  const statements = replies.flat();
  const count = (...verdicts: readonly Verdict[]): number =>
    statements.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    agreeing: count('AGREES'),
    rounded: count('ROUNDED'),
    // A total nobody can read does not agree with anything.
    disagreeing: count('DISAGREES', 'UNREADABLE'),
    notCheckable: count('NOT_CHECKABLE'),
    statements: statements.toSorted((a, b) => order[a.verdict] - order[b.verdict]),
  };
}
