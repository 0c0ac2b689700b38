import type { Span } from './Span';

/** When a clock stands still, in milliseconds since 1970; `to` is null while it lasts. */
export interface Standstill {
  readonly from: number;
  readonly to: number | null;
}

/** When a promise runs out: the earliest and the latest it can be; null for never, as it stands. */
export interface ContactLimit {
  readonly from: number | null;
  readonly until: number | null;
}

/** What decides when a promise to contact a victim runs out. */
export interface PromisedContact {
  /** When the victim reported the crime. */
  readonly reported: Span;
  /** Within how many hours contact was promised. */
  readonly hours: number;
  /** The standstills at their shortest and at their longest: of them only days are known. */
  readonly shortest: readonly Standstill[];
  readonly longest: readonly Standstill[];
}

export const millisecondsOfAnHour = 3_600_000;

/**
 * When the promise to contact a victim runs out. Hours are hours: they pass on weekends and bank
 * holidays, and the night the clocks change makes them no more and no fewer.
 */
export function contactLimit(promised: PromisedContact): ContactLimit {
  const allowed = promised.hours * millisecondsOfAnHour;
  return {
    from: runsOut(promised.reported.from, allowed, promised.shortest),
    until: runsOut(promised.reported.until, allowed, promised.longest),
  };
}

/** The moment so much time after another, not counting the standstills. */
function runsOut(
  start: number,
  allowed: number,
  standstills: readonly Standstill[],
): number | null {
  let at = start;
  let left = allowed;
  for (const { from, to } of standstills.toSorted((one, other) => one.from - other.from)) {
    if (to !== null && to <= at) continue;
    const ran = Math.max(0, from - at);
    if (ran >= left) break;
    if (to === null) return null;
    left -= ran;
    at = to;
  }
  return at + left;
}
