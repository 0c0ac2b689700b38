import { dayInWords } from './calendarDays';
import type { Pause } from './Pause';
import { pauseReasons } from './Pause';

/** Since when a clock stands still and why, as a sentence for a board member. */
export function pausedInWords(pauses: readonly Pause[]): string {
  const reasons = pauses
    .filter(({ to }) => to === null)
    .map(({ from, reason }) => `since ${dayInWords(from)}, as ${pauseReasons[reason]}`);
  return `The clock stands still ${reasons.join(', and ')}.`;
}
