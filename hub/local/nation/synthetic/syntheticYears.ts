import type { Chance } from './Chance';

/** The first of the financial years that synthetic records are about. */
const firstYear = 2013;
const yearCount = 12;

/** The financial years that synthetic records are about, oldest first: 2013-14 to 2024-25. */
export const syntheticYears: readonly string[] = Array.from({ length: yearCount }, (_, index) => {
  const start = firstYear + index;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
});

const dayMs = 86_400_000;

/** The first and the last day of something within a financial year. */
export interface Term {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A term within a financial year: most often the whole of it, otherwise from a month's first. */
export function syntheticTerm(chance: Chance, financialYear: string): Term {
  const start = Number(financialYear.slice(0, 4));
  const yearEndMs = Date.UTC(start + 1, 2, 31);
  // Months are counted from January; April is 3.
  const startMs = Date.UTC(start, 3 + (chance.happens(0.5) ? 0 : chance.wholeNumber(1, 11)), 1);
  const lastDay = Math.floor((yearEndMs - startMs) / dayMs);
  const days = chance.happens(0.7) ? lastDay : chance.wholeNumber(0, lastDay);
  return { startsOn: isoDay(startMs), endsOn: isoDay(startMs + days * dayMs) };
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
