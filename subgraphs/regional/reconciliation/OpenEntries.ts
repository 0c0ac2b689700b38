import type { BookEntry } from './BookEntry';
import type { MatchedGroup } from './ReconciliationLine';

/** What earlier rules have left, in order of reference. */
export interface OpenEntries {
  readonly receivable: readonly BookEntry[];
  readonly payable: readonly BookEntry[];
}

/** Whether a person has not kept these two apart. */
export type MayMatch = (receivable: BookEntry, payable: BookEntry) => boolean;

/** What a rule found. What is in a group is taken: later rules do not see it. */
export interface RuleFindings {
  readonly groups: readonly MatchedGroup[];
  /** What is in no group, from a rule that takes so much that it knows this best itself. */
  readonly left?: OpenEntries;
  /** Entries whose combinations were too many to try. */
  readonly untried?: readonly BookEntry[];
}
