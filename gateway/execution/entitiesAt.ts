import type { ResponsePath } from '@apollo/query-planner';

import { isReceived, ownValue, type Received, setOwn } from './Execution';

/** An object of the answer, with its place in it. */
interface Placed {
  readonly entity: Received;
  readonly path: readonly (string | number)[];
}

/** The objects at a path in which `@` stands for every item of a list; nulls are left out. */
export function entitiesAt(root: Received, path: ResponsePath): Received[] {
  const found: Received[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: ResponsePath, depth: number, found: Received[]): void {
  if (Array.isArray(value)) {
    const below = path[depth] === '@' ? depth + 1 : depth;
    for (const item of value) collect(item, path, below, found);
  } else if (isReceived(value)) {
    const head = path[depth];
    if (head === undefined) found.push(value);
    else collect(ownValue(value, String(head)), path, depth + 1, found);
  }
}

/** The same objects in the same order with their places, which only errors need. */
export function placesAt(root: Received, path: ResponsePath): Placed[] {
  return placed(root, path, []);
}

function placed(value: unknown, path: ResponsePath, place: readonly (string | number)[]): Placed[] {
  const [head, ...rest] = path;
  if (Array.isArray(value)) {
    const below = head === '@' ? rest : path;
    return value.flatMap((item: unknown, index) => placed(item, below, [...place, index]));
  }
  if (!isReceived(value)) return [];
  if (head === undefined) return [{ entity: value, path: place }];
  return placed(ownValue(value, String(head)), rest, [...place, head]);
}

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
