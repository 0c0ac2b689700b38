import type { CaseEvent } from './CaseEvent';

/**
 * The day a case was last reopened; null where it never was. Its clocks run anew from that day: the
 * victim asked again, and what was done for them before is no answer to that.
 */
export function reopenedOn(
  events: readonly Pick<CaseEvent, 'kind' | 'happenedOn'>[],
): string | null {
  return events.findLast(({ kind }) => kind === 'REOPENED')?.happenedOn ?? null;
}
