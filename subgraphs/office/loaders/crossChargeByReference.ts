import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { DataSource } from 'typeorm';

import { CrossCharge } from '../entities/CrossCharge';

import { oneInKeyOrder } from './inKeyOrder';

/** A loader of entries in the office's books by their reference. */
export function crossChargeByReference(
  dataSource: DataSource,
): DataLoader<string, CrossCharge | null> {
  return new DataLoader(async (references) => {
    const rows = await dataSource
      .getRepository(CrossCharge)
      .findBy({ reference: In([...references]) });
    return oneInKeyOrder(references, rows, ({ reference }) => reference);
  });
}
