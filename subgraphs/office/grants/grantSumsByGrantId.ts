import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { parsePence } from '../database/entityColumns';
import { oneInKeyOrder } from '../database/inKeyOrder';

export interface GrantSums {
  readonly awardCount: number;
  readonly withoutAmount: number;
  readonly confirmedPence: number;
  readonly allocatedPence: number;
  readonly requestedPence: number;
  readonly crossChargedPence: number;
}

const noSums: GrantSums = {
  awardCount: 0,
  withoutAmount: 0,
  confirmedPence: 0,
  allocatedPence: 0,
  requestedPence: 0,
  crossChargedPence: 0,
};

/**
 * What became of each grant. A cross-charge that was withdrawn recovers nothing; only what the
 * office is owed counts, not what it owes.
 */
export function grantSumsByGrantId(dataSource: DataSource): DataLoader<string, GrantSums> {
  return new DataLoader(async (grantIds) => {
    const rows = await dataSource.query<Record<keyof GrantSums | 'grantId', string>[]>(
      `SELECT g.id AS "grantId", a.*, c.*
         FROM unnest($1::text[]) AS g(id)
        CROSS JOIN LATERAL (
          SELECT count(*) AS "awardCount",
                 count(*) FILTER (WHERE amount_pence IS NULL) AS "withoutAmount",
                 coalesce(sum(amount_pence) FILTER (WHERE status IN ('CONFIRMED', 'SPENT')), 0)
                   AS "confirmedPence",
                 coalesce(sum(amount_pence) FILTER (WHERE status = 'ALLOCATED'), 0)
                   AS "allocatedPence",
                 coalesce(sum(amount_pence) FILTER (WHERE status = 'REQUESTED'), 0)
                   AS "requestedPence"
            FROM award WHERE grant_id = g.id) a
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(amount_pence), 0) AS "crossChargedPence"
            FROM cross_charge
           WHERE grant_id = g.id AND direction = 'RECEIVABLE' AND state <> 'WITHDRAWN') c`,
      [grantIds],
    );
    return oneInKeyOrder(grantIds, rows, (row) => row.grantId).map((row) =>
      row
        ? {
            awardCount: Number(row.awardCount),
            withoutAmount: Number(row.withoutAmount),
            confirmedPence: parsePence(row.confirmedPence),
            allocatedPence: parsePence(row.allocatedPence),
            requestedPence: parsePence(row.requestedPence),
            crossChargedPence: parsePence(row.crossChargedPence),
          }
        : noSums,
    );
  });
}
