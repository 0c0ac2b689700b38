import type { DisclosureRule } from '../disclosure/DisclosureRule';

/** By which rule an office releases totals of a financial year, and how long after its end. */
export interface ReleaseRule extends DisclosureRule {
  /** How many days after the last day of a year its release is made: what comes late is in it. */
  readonly releaseAfterDays: number;
}
