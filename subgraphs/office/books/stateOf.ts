import { applyEvent } from './applyEvent';
import type { BookEvent, EventAuthor } from './BookEvent';
import type { ChargeState } from './ChargeState';

/**
 * How a charge stands after its events, in their order; null when there are none.
 *
 * @param published how it stood as published, before any event
 * @throws when an event is not legal: such an event can only have come past this office's code
 */
export function stateOf(
  events: readonly (BookEvent & EventAuthor)[],
  published: ChargeState | null = null,
): ChargeState | null {
  return events.reduce<ChargeState | null>((charge, event) => {
    const { charge: next, problem } = applyEvent(charge, event);
    if (problem)
      throw new Error(`The books of ${event.reference} make no sense: ${problem.message}`);
    return next;
  }, published);
}
