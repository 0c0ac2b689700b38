import type { EntityManager } from 'typeorm';

import { parsePence } from '../database/entityColumns';
import type { RecordOrigin } from '../generated/resolverTypes';

import {
  type ApportionmentDetails,
  apportionmentDetailsSchema,
  type Commission,
  commissionDetailsSchema,
  type CommissionPhase,
} from './Commission';

/** Every joint commission the office leads, published or entered, by identifier. */
export async function findCommissions(
  database: Pick<EntityManager, 'query'>,
): Promise<Commission[]> {
  const published = await findPublished(database);
  const entered = await findEntered(database);
  return [...published, ...entered].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function findPublished(database: Pick<EntityManager, 'query'>): Promise<Commission[]> {
  const rows = await database.query<PublishedRow[]>(
    `SELECT j.id, j.title, j.provider_id AS "providerId", j.basis, j.note, j.origin,
            ja.phase, w.id AS "awardId", w.financial_year AS "financialYear",
            w.amount_pence AS "amountPence"
       FROM joint_commission j
       LEFT JOIN joint_commission_award ja ON ja.joint_commission_id = j.id
       LEFT JOIN award w ON w.id = ja.award_id
      ORDER BY j.id, ja.phase, w.id`,
  );
  const byId = new Map<string, Commission & { readonly phases: CommissionPhase[] }>();
  for (const { phase, awardId, financialYear, amountPence, ...commission } of rows) {
    const known = byId.get(commission.id) ?? { ...commission, phases: [] };
    byId.set(commission.id, known);
    if (awardId === null || financialYear === null) continue;
    known.phases.push({ title: phase, financialYear, awardId, costPence: penceOf(amountPence) });
  }
  return [...byId.values()];
}

type PublishedRow = Omit<Commission, 'phases'> & {
  readonly phase: string | null;
  readonly awardId: string | null;
  readonly financialYear: string | null;
  readonly amountPence: string | null;
};

async function findEntered(database: Pick<EntityManager, 'query'>): Promise<Commission[]> {
  const rows = await database.query<{ details: string; origin: RecordOrigin }[]>(
    `SELECT details, origin FROM book_event
      WHERE kind = 'COMMISSIONED' AND details IS NOT NULL ORDER BY sequence`,
  );
  const entered = rows.map(({ details, origin }) => ({
    ...commissionDetailsSchema.parse(JSON.parse(details)),
    origin,
  }));
  const costs = await findAwardCosts(
    database,
    entered.flatMap(({ phases }) => phases.map(awardOf)),
  );
  return entered.map((commission) => ({
    ...commission,
    phases: commission.phases.map((phase) => ({
      ...phase,
      costPence: phase.awardId === null ? phase.costPence : (costs.get(phase.awardId) ?? null),
    })),
  }));
}

function awardOf({ awardId }: { readonly awardId: string | null }): string | null {
  return awardId;
}

/** What the awards cost now: an amount that is published later is known then. */
async function findAwardCosts(
  database: Pick<EntityManager, 'query'>,
  ids: readonly (string | null)[],
): Promise<Map<string, number | null>> {
  const rows = await database.query<{ id: string; amountPence: string | null }[]>(
    `SELECT id, amount_pence AS "amountPence" FROM award WHERE id = ANY($1::text[])`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, amountPence }) => [id, penceOf(amountPence)]));
}

function penceOf(text: string | null): number | null {
  return text === null ? null : parsePence(text);
}

/** A division of a joint commission, and who confirmed it. */
export interface ConfirmedApportionment extends ApportionmentDetails {
  /** When, in UTC to the microsecond. */
  readonly at: string;
  readonly by: string;
}

/** Every division that was confirmed, in the order they were. */
export async function findApportionments(
  database: Pick<EntityManager, 'query'>,
): Promise<ConfirmedApportionment[]> {
  const rows = await database.query<{ at: string; by: string; details: string }[]>(
    `SELECT actor AS by, details,
            to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM book_event
      WHERE kind = 'APPORTIONED' AND details IS NOT NULL ORDER BY sequence`,
  );
  return rows.map(({ at, by, details }) => ({
    at,
    by,
    ...apportionmentDetailsSchema.parse(JSON.parse(details)),
  }));
}
