import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { readEntities } from '../database/entityColumns';
import { manyInKeyOrder } from '../database/inKeyOrder';

import { Award } from './Award';

const columns = { grantId: 'grant_id', providerId: 'provider_id' } as const;

/** A loader of the awards that share a grant or a provider, largest first, unknown amounts last. */
export function awardsBy(
  dataSource: DataSource,
  property: 'grantId' | 'providerId',
): DataLoader<string, Award[]> {
  return new DataLoader(async (keys) => {
    const awards = await readEntities<Award>(
      dataSource,
      Award,
      `WHERE t.${columns[property]} = ANY($1::text[])
       ORDER BY t.amount_pence DESC NULLS LAST, t.id`,
      [keys],
    );
    return manyInKeyOrder(keys, awards, (award) => award[property]);
  });
}
