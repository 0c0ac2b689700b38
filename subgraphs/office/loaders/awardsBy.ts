import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { DataSource } from 'typeorm';

import { Award } from '../entities/Award';

import { manyInKeyOrder } from './inKeyOrder';

/** A loader of the awards that share a grant or a provider, largest first, unknown amounts last. */
export function awardsBy(
  dataSource: DataSource,
  property: 'grantId' | 'providerId',
): DataLoader<string, Award[]> {
  return new DataLoader(async (keys) => {
    const awards = await dataSource.getRepository(Award).find({
      where: { [property]: In([...keys]) },
      order: { amountPence: { direction: 'DESC', nulls: 'LAST' }, id: 'ASC' },
    });
    return manyInKeyOrder(keys, awards, (award) => award[property]);
  });
}
