import DataLoader from 'dataloader';
import type { DataSource, EntityTarget } from 'typeorm';

import { readEntities } from './entityColumns';

/** Puts rows back in the order of the keys asked, null where a key has no row. */
export function oneInKeyOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Puts rows back in the order of the keys asked, in lists that may be empty. */
export function manyInKeyOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key | null,
): Row[][] {
  const byKey = new Map(keys.map((key): [Key, Row[]] => [key, []]));
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) byKey.get(key)?.push(row);
  }
  return keys.map((key) => byKey.get(key) ?? []);
}

/** A loader of one entity by its identifier: one statement, however many are asked. */
export function entityById<Entity extends { id: string }>(
  dataSource: DataSource,
  entity: EntityTarget<Entity>,
): DataLoader<string, Entity | null> {
  return new DataLoader(async (ids) => {
    const rows = await readEntities(dataSource, entity, 'WHERE t.id = ANY($1::text[])', [ids]);
    return oneInKeyOrder(ids, rows, ({ id }) => id);
  });
}
