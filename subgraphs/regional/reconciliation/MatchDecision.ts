/**
 * What a person decided, kept in the books of the office that did it. A match precedes the rules;
 * an unmatch keeps the rules from putting these entries together.
 */
export interface MatchDecision {
  readonly kind: 'MATCH' | 'UNMATCH';
  /** The entries of both sides. */
  readonly references: readonly string[];
  /** Code of the office that decided. */
  readonly office: string;
  readonly decidedBy: string;
  /** When, as ISO 8601 in UTC: of two decisions on the same entries the later one counts. */
  readonly decidedAt: string;
  readonly reason: string;
}
