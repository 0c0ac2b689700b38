import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { parsePence } from '../database/entityColumns';
import { oneInKeyOrder } from '../database/inKeyOrder';

interface EngagementSums {
  readonly recordedNames: readonly string[];
  readonly awardCount: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly paidByOthersCount: number;
  readonly paidByOthersPence: number;
}

const noEngagement: EngagementSums = {
  recordedNames: [],
  awardCount: 0,
  totalPence: 0,
  withoutAmount: 0,
  paidByOthersCount: 0,
  paidByOthersPence: 0,
};

type RawEngagement = Record<
  'providerId' | Exclude<keyof EngagementSums, 'recordedNames'>,
  string
> & { readonly recordedNames: string[] };

/** What this office has to do with each provider; zeros where it has nothing to do with it. */
export function engagementByProviderId(dataSource: DataSource): DataLoader<string, EngagementSums> {
  return new DataLoader(async (providerIds) => {
    const rows = await dataSource.query<RawEngagement[]>(
      `SELECT provider_id AS "providerId",
              array_agg(DISTINCT recipient_name) AS "recordedNames",
              count(*) FILTER (WHERE own) AS "awardCount",
              coalesce(sum(amount_pence) FILTER (WHERE own), 0) AS "totalPence",
              count(*) FILTER (WHERE own AND amount_pence IS NULL) AS "withoutAmount",
              count(*) FILTER (WHERE NOT own) AS "paidByOthersCount",
              coalesce(sum(amount_pence) FILTER (WHERE NOT own), 0) AS "paidByOthersPence"
         FROM award CROSS JOIN LATERAL (SELECT kind <> 'PAID_BY_OTHERS' AS own) k
        WHERE provider_id = ANY($1::text[])
        GROUP BY provider_id`,
      [providerIds],
    );
    return oneInKeyOrder(providerIds, rows, (row) => row.providerId).map((row) =>
      row
        ? {
            recordedNames: row.recordedNames,
            awardCount: Number(row.awardCount),
            totalPence: parsePence(row.totalPence),
            withoutAmount: Number(row.withoutAmount),
            paidByOthersCount: Number(row.paidByOthersCount),
            paidByOthersPence: parsePence(row.paidByOthersPence),
          }
        : noEngagement,
    );
  });
}

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
