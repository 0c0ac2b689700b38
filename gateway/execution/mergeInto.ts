import { isReceived, ownValue, setOwn } from './Received';
import type { Received } from './Received';

/**
 * Adds what a fetch brought to what is there: object by object, and list by list where both are
 * equally long. What is not there yet is taken as it is, without a copy.
 */
export function mergeInto(target: Received, source: Received): void {
  for (const name of Object.keys(source)) {
    const added = source[name];
    if (added === undefined) continue;
    const present = ownValue(target, name);
    if (isReceived(present) && isReceived(added)) mergeInto(present, added);
    else if (Array.isArray(present) && Array.isArray(added) && present.length === added.length) {
      mergeLists(present, added);
    } else setOwn(target, name, added);
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  source.forEach((added, index) => {
    const present = target[index];
    if (isReceived(present) && isReceived(added)) mergeInto(present, added);
    else target[index] = added;
  });
}
