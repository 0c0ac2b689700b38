import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { oneInKeyOrder } from './inKeyOrder';

/** A loader of organisations' names from the office's copy of the register. */
export function providerNameById(dataSource: DataSource): DataLoader<string, string | null> {
  return new DataLoader(async (ids) => {
    const rows = await dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM organisation WHERE id = ANY($1::text[])',
      [ids],
    );
    return oneInKeyOrder(ids, rows, ({ id }) => id).map((row) => row?.name ?? null);
  });
}
