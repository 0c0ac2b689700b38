/**
 * Puts things that are connected, directly or through others, into one group. The groups come in
 * the order of their first member, the members in the order given.
 */
export function connectEntries<Item>(
  items: readonly Item[],
  neighboursOf: (item: Item) => readonly Item[],
): Item[][] {
  const groupOf = new Map<Item, number>();
  items.forEach((item, group) => {
    if (groupOf.has(item)) return;
    const waiting = [item];
    groupOf.set(item, group);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const neighbour of neighboursOf(next)) {
        if (groupOf.has(neighbour)) continue;
        groupOf.set(neighbour, group);
        waiting.push(neighbour);
      }
    }
  });
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groupOf.get(item) ?? -1;
    const members = groups.get(group);
    if (members) members.push(item);
    else groups.set(group, [item]);
  }
  return [...groups.values()];
}
