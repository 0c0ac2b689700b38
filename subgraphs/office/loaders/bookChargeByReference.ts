import DataLoader from 'dataloader';

import { bookChargeOf } from '../books/BookCharge';
import type { BookCharge } from '../books/BookCharge';
import type { RecordedEvent } from '../books/toEvent';
import type { CrossCharge } from '../entities/CrossCharge';

interface BookLoaders {
  readonly published: DataLoader<string, CrossCharge | null>;
  readonly events: DataLoader<string, readonly RecordedEvent[]>;
}

/** A loader of lines of the office's books: what was published and what happened since. */
export function bookChargeByReference({
  published,
  events,
}: BookLoaders): DataLoader<string, BookCharge | null> {
  return new DataLoader((references) =>
    Promise.all(
      references.map(async (reference) =>
        bookChargeOf(...(await Promise.all([published.load(reference), events.load(reference)]))),
      ),
    ),
  );
}
