import type { Summary } from '../measuring/summarise';

/** A number with about three digits: 642, 64.2, 6.42; a dash for none. */
export function inDigits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(decimals);
}

/** A median with its spread, such as `642 (600–680)`; alone where there was one round. */
export function withSpread({ median, min, max }: Summary): string {
  if (!Number.isFinite(median) || min === max) return inDigits(median);
  return `${inDigits(median)} (${inDigits(min)}–${inDigits(max)})`;
}
