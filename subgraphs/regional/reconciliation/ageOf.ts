import type { BookEntry } from './BookEntry';
import type { AgeingBand } from './ReconciliationLine';

export interface Age {
  /** Null when no day is known. */
  readonly ageDays: number | null;
  readonly ageingBand: AgeingBand | null;
}

const dayMs = 86_400_000;

/**
 * How old a line is at the cut-off: since the first day any of its entries was due, else the
 * first day it was charged. Not yet due is no age at all.
 */
export function ageOf(
  receivable: readonly BookEntry[],
  payable: readonly BookEntry[],
  cutOff: string,
): Age {
  const since =
    earlier(firstDay(receivable, 'dueOn'), firstDay(payable, 'dueOn')) ??
    earlier(firstDay(receivable, 'chargedOn'), firstDay(payable, 'chargedOn'));
  if (since === null) return { ageDays: null, ageingBand: null };
  const ageDays = Math.max(0, (Date.parse(cutOff) - Date.parse(since)) / dayMs);
  return { ageDays, ageingBand: bandOf(ageDays) };
}

function firstDay(entries: readonly BookEntry[], field: 'dueOn' | 'chargedOn'): string | null {
  let first: string | null = null;
  for (const entry of entries) first = earlier(first, entry[field]);
  return first;
}

/** Days written as 2014-11-27 sort as text. */
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function bandOf(ageDays: number): AgeingBand {
  if (ageDays <= 30) return 'DAYS_0_TO_30';
  if (ageDays <= 60) return 'DAYS_31_TO_60';
  return ageDays <= 90 ? 'DAYS_61_TO_90' : 'OVER_90_DAYS';
}
