import type { BookEntry } from '../BookEntry';
import { groupByParties } from '../groupByParties';
import { groupOf } from '../groupOf';
import type { MayMatch, OpenEntries, RuleFindings } from '../OpenEntries';
import { pairEntries } from '../pairEntries';
import { toleranceOf } from '../toleranceOf';

/** The same parties and joint commission, and a difference that rounding explains. */
export function matchWithinTolerance(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const fits: MayMatch = (receivable, payable) =>
    Math.abs(receivable.amountPence - payable.amountPence) <= toleranceOf([receivable, payable]) &&
    mayMatch(receivable, payable);
  const groups = groupByParties(open);
  return {
    groups: groups
      .flatMap(findClusters)
      .flatMap((cluster) => pairEntries('TOLERANCE', cluster, fits)),
  };
}

/** Cuts a group where the gap between two amounts is too wide for any rounding to bridge. */
function findClusters({ receivable, payable }: OpenEntries): OpenEntries[] {
  const reaches = [...receivable, ...payable]
    .map((entry) => ({ entry, tolerance: toleranceOf([entry]) }))
    .map(({ entry, tolerance }) => ({
      entry,
      lowest: entry.amountPence - tolerance,
      highest: entry.amountPence + tolerance,
    }))
    .sort((a, b) => a.lowest - b.lowest);
  const clusters: BookEntry[][] = [];
  let highest = -Infinity;
  for (const reach of reaches) {
    if (reach.lowest > highest) clusters.push([]);
    clusters.at(-1)?.push(reach.entry);
    highest = Math.max(highest, reach.highest);
  }
  return clusters.filter(({ length }) => length > 1).map((entries) => groupOf(null, entries));
}
