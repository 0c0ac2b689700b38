import type { CrossCharge } from '../entities/CrossCharge';

import type { ChargeState } from './ChargeState';
import { publishedCharge } from './publishedCharge';
import { stateOf } from './stateOf';
import type { RecordedEvent } from './toEvent';

/** One line in the office's books: as it was published, if it was, and what happened since. */
export interface BookCharge {
  readonly published: CrossCharge | null;
  /** In the order they were entered. */
  readonly events: readonly RecordedEvent[];
  /** How it stands after them. */
  readonly charge: ChargeState;
}

/** The line with these events; null where nothing was published or entered. */
export function bookChargeOf(
  published: CrossCharge | null,
  events: readonly RecordedEvent[],
): BookCharge | null {
  const charge = stateOf(events, published && publishedCharge(published));
  return charge && { published, events, charge };
}
