import type { RecordOrigin } from '../resolverTypes';

import type { BookCharge } from './BookCharge';

/** Where a line of the books comes from: what was published stays published, whatever follows. */
export function originOf({ published, events }: BookCharge): RecordOrigin {
  return published?.origin ?? events[0]?.origin ?? 'RECORDED';
}
