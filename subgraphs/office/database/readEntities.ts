import type { DataSource, EntityTarget } from 'typeorm';

import { entityColumns } from './entityColumns';

/**
 * Reads whole rows of an entity's table, which the rest of the statement calls `t`.
 *
 * @param rest what follows FROM, such as `WHERE t.id = ANY($1)`
 */
export async function readEntities<Entity>(
  dataSource: DataSource,
  entity: EntityTarget<Entity & object>,
  rest: string,
  parameters: readonly unknown[] = [],
): Promise<Entity[]> {
  const { table, select, toEntity } = entityColumns<Entity>(dataSource, entity);
  const rows = await dataSource.query<Record<string, unknown>[]>(
    `SELECT ${select} FROM ${table} AS t ${rest}`,
    [...parameters],
  );
  return rows.map(toEntity);
}
