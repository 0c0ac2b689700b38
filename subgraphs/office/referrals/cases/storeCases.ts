import type { DataSource } from 'typeorm';

import type { ReferralCase } from './ReferralCase';

/** Cases to a statement: its one parameter stays a few megabytes. */
const casesAtOnce = 10_000;

/** Stores new cases, all or none. A reference that is there already is refused by the database. */
export async function storeCases(
  dataSource: DataSource,
  cases: readonly ReferralCase[],
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    for (let start = 0; start < cases.length; start += casesAtOnce) {
      const rows = cases.slice(start, start + casesAtOnce);
      await manager.query(insertSql, [JSON.stringify(rows)]);
    }
  });
}

const insertSql = `
  INSERT INTO referral_case (reference, origin, received_on, priority_category, crime_type, source,
                             state, provider_id, alleged_on, requested_on, passed_on)
  SELECT "reference", "origin", "receivedOn", "priorityCategory", "crimeType", "source",
         "state", "providerId", "allegedOn", "requestedOn", "passedOn"
    FROM jsonb_to_recordset($1::jsonb) AS given (
      "reference" text, "origin" text, "receivedOn" date, "priorityCategory" text,
      "crimeType" text, "source" text, "state" text, "providerId" text,
      "allegedOn" date, "requestedOn" date, "passedOn" date)`;
