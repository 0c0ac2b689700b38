import { addCalendarDays } from './calendarDays';
import { isWorkingDay } from './isWorkingDay';
import type { Pause } from './Pause';

/** Both promises of the Victims' Code: from the allegation, or from the request. */
const workingDaysAllowed = 2;

/**
 * The last day to pass a victim's details on: two working days after the allegation of a priority
 * victim, or the request of another. The day itself does not count, nor do days of a pause; null
 * while a pause without end keeps the clock from running out.
 */
export function dueOn(startedOn: string, pauses: readonly Pause[] = []): string | null {
  let day = startedOn;
  for (let left = workingDaysAllowed; left > 0;) {
    day = addCalendarDays(day, 1);
    const pause = pauseOn(day, pauses);
    if (pause?.to === null) return null;
    if (!pause && isWorkingDay(day)) left -= 1;
  }
  return day;
}

function pauseOn(day: string, pauses: readonly Pause[]): Pause | undefined {
  return pauses.find(({ from, to }) => from <= day && (to === null || day <= to));
}
