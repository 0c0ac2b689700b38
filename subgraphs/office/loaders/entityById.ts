import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { DataSource, EntityTarget, FindOptionsWhere } from 'typeorm';

import { oneInKeyOrder } from './inKeyOrder';

/** A loader of one entity by its identifier: one statement, however many are asked. */
export function entityById<Entity extends { id: string }>(
  dataSource: DataSource,
  entity: EntityTarget<Entity>,
): DataLoader<string, Entity | null> {
  return new DataLoader(async (ids) => {
    const where = { id: In([...ids]) } as FindOptionsWhere<Entity>;
    return oneInKeyOrder(ids, await dataSource.getRepository(entity).findBy(where), ({ id }) => id);
  });
}
