import {
  type AgeingBand,
  incomparable,
  type MatchStatus,
  type ReconciliationLine,
} from './ReconciliationLine';

interface Tally {
  readonly count: number;
  readonly amountPence: number;
}

export interface ReconciliationSummary {
  /** One for each status there is, in the order of the statuses. */
  readonly statuses: readonly (Tally & { readonly status: MatchStatus })[];
  /** Lines for which the books of both offices could be compared. */
  readonly comparableCount: number;
  /** Those of them that the rules matched, without a person. */
  readonly autoMatchedCount: number;
  /** The share of them, from 0 to 1; null where nothing could be compared. */
  readonly autoMatchRate: number | null;
  /** What is not settled, by age; a null band is of unknown age. */
  readonly ageing: readonly (Tally & { readonly band: AgeingBand | null })[];
}

const statuses: readonly MatchStatus[] = [
  'MATCHED',
  'WITHIN_TOLERANCE',
  'AMOUNT_DIFFERS',
  'NOT_ACKNOWLEDGED',
  'NOT_RAISED',
  'NO_COUNTERPARTY',
  'NOT_FEDERATED',
  'DISPUTED',
  'AMBIGUOUS',
  'SETTLED',
  'OFFICE_UNAVAILABLE',
  'OFFICE_REFUSED',
  'OFFICE_NOT_ASKED',
];
const bands: readonly (AgeingBand | null)[] = [
  'DAYS_0_TO_30',
  'DAYS_31_TO_60',
  'DAYS_61_TO_90',
  'OVER_90_DAYS',
  null,
];
const agreeing: ReadonlySet<MatchStatus> = new Set(['MATCHED', 'WITHIN_TOLERANCE', 'SETTLED']);

/** Counts and adds up the lines of a reconciliation. */
export function summarise(lines: readonly ReconciliationLine[]): ReconciliationSummary {
  const byStatus = new Map<MatchStatus, RunningTally>();
  const byBand = new Map<AgeingBand | null, RunningTally>();
  let comparableCount = 0;
  let autoMatchedCount = 0;
  // One walk: hundreds of thousands of lines are seldom near each other in memory.
  for (const line of lines) {
    add(byStatus, line.status, line.amountPence);
    if (line.status !== 'SETTLED') add(byBand, line.ageingBand, line.amountPence);
    if (!isComparable(line)) continue;
    comparableCount += 1;
    if (agreeing.has(line.status) && line.rule !== 'BY_HAND') autoMatchedCount += 1;
  }
  return {
    statuses: statuses.flatMap((status) => {
      const found = byStatus.get(status);
      return found ? [{ status, ...found }] : [];
    }),
    comparableCount,
    autoMatchedCount,
    autoMatchRate: comparableCount === 0 ? null : autoMatchedCount / comparableCount,
    ageing: bands.map((band) => ({ band, ...(byBand.get(band) ?? { count: 0, amountPence: 0 }) })),
  };
}

/** A line that stands alone because the other office's books are not here compares nothing. */
function isComparable({ status, receivable, payable }: ReconciliationLine): boolean {
  const isOneSided = receivable.length === 0 || payable.length === 0;
  return !incomparable.has(status) && !(status === 'SETTLED' && isOneSided);
}

interface RunningTally {
  count: number;
  amountPence: number;
}

function add<Key>(tallies: Map<Key, RunningTally>, key: Key, amountPence: number): void {
  const found = tallies.get(key);
  if (found) {
    found.count += 1;
    found.amountPence += amountPence;
  } else tallies.set(key, { count: 1, amountPence });
}
