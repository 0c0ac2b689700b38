import type { OfficeIdentity } from '../../schema/officeIdentity';

/** An office that did not start, and why, for a person: one line for each thing that is wrong. */
export interface MissingOffice {
  readonly identity: Pick<OfficeIdentity, 'code'>;
  readonly problem: string;
}

/** So many lines of one problem are told; whoever mends those sees the others at the next start. */
const linesMax = 20;

/** Which offices did not start, and why: what is wrong with several is told once. */
export function missingInWords(missing: readonly MissingOffice[]): string {
  const codes = new Map<string, string[]>();
  for (const { identity, problem } of missing) {
    codes.set(problem, [...(codes.get(problem) ?? []), identity.code]);
  }
  return [...codes]
    .map(([problem, of]) => [`${of.join(', ')} did not start:`, ...linesOf(problem)].join('\n  '))
    .join('\n');
}

function linesOf(problem: string): string[] {
  const lines = problem.split('\n');
  if (lines.length <= linesMax) return lines;
  return [...lines.slice(0, linesMax), `and ${lines.length - linesMax} more`];
}
