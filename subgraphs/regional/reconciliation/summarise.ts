import type { AgeingBand, MatchStatus, ReconciliationLine } from './ReconciliationLine';

export interface Tally {
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
];
const bands: readonly (AgeingBand | null)[] = [
  'DAYS_0_TO_30',
  'DAYS_31_TO_60',
  'DAYS_61_TO_90',
  'OVER_90_DAYS',
  null,
];
const incomparable: ReadonlySet<MatchStatus> = new Set([
  'NO_COUNTERPARTY',
  'NOT_FEDERATED',
  'OFFICE_UNAVAILABLE',
]);
const agreeing: ReadonlySet<MatchStatus> = new Set(['MATCHED', 'WITHIN_TOLERANCE', 'SETTLED']);

/** Counts and adds up the lines of a reconciliation. */
export function summarise(lines: readonly ReconciliationLine[]): ReconciliationSummary {
  const comparable = lines.filter(isComparable);
  const autoMatchedCount = comparable.filter(
    ({ status, rule }) => agreeing.has(status) && rule !== 'BY_HAND',
  ).length;
  const byStatus = tally(lines, ({ status }) => status);
  const byBand = tally(
    lines.filter(({ status }) => status !== 'SETTLED'),
    ({ ageingBand }) => ageingBand,
  );
  return {
    statuses: statuses.flatMap((status) => {
      const found = byStatus.get(status);
      return found ? [{ status, ...found }] : [];
    }),
    comparableCount: comparable.length,
    autoMatchedCount,
    autoMatchRate: comparable.length === 0 ? null : autoMatchedCount / comparable.length,
    ageing: bands.map((band) => ({ band, ...(byBand.get(band) ?? { count: 0, amountPence: 0 }) })),
  };
}

/** A line that stands alone because the other office's books are not here compares nothing. */
function isComparable({ status, receivable, payable }: ReconciliationLine): boolean {
  const isOneSided = receivable.length === 0 || payable.length === 0;
  return !incomparable.has(status) && !(status === 'SETTLED' && isOneSided);
}

function tally<Key>(
  lines: readonly ReconciliationLine[],
  keyOf: (line: ReconciliationLine) => Key,
): Map<Key, Tally> {
  const tallies = new Map<Key, { count: number; amountPence: number }>();
  for (const line of lines) {
    const key = keyOf(line);
    const found = tallies.get(key) ?? { count: 0, amountPence: 0 };
    found.count += 1;
    found.amountPence += line.amountPence;
    tallies.set(key, found);
  }
  return tallies;
}
