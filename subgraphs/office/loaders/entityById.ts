import DataLoader from 'dataloader';
import type { DataSource, EntityTarget } from 'typeorm';

import { readEntities } from '../database/readEntities';

import { oneInKeyOrder } from './inKeyOrder';

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
