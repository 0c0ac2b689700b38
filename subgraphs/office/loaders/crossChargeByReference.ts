import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { readEntities } from '../database/readEntities';
import { CrossCharge } from '../entities/CrossCharge';

import { oneInKeyOrder } from './inKeyOrder';

/** A loader of entries in the office's books by their reference. */
export function crossChargeByReference(
  dataSource: DataSource,
): DataLoader<string, CrossCharge | null> {
  return new DataLoader(async (references) => {
    const rows = await readEntities<CrossCharge>(
      dataSource,
      CrossCharge,
      'WHERE t.reference = ANY($1::text[])',
      [references],
    );
    return oneInKeyOrder(references, rows, ({ reference }) => reference);
  });
}
