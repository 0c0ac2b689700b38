/* The synthetic records: drawn from a seed alone, fit to be stored, and never taken for real. */
import fc from 'fast-check';

import { readOffices, readPriorities } from '../../../../schema/codelists';
import { isFinancialYear } from '../../../../schema/scalars';
import { nationOffices, nationSizeMax } from '../../../../hub/local/nation/nationOffices';
import type { AwardRow } from '../../../../hub/local/nation/synthetic/syntheticAwards';
import type { CrossChargeRow } from '../../../../hub/local/nation/synthetic/syntheticCrossCharges';
import type { GrantRow } from '../../../../hub/local/nation/synthetic/syntheticGrants';
import type { OrganisationRow } from '../../../../hub/local/nation/synthetic/syntheticOrganisations';
import { syntheticRecords } from '../../../../hub/local/nation/synthetic/syntheticRecords';
import type { StatementLineRow } from '../../../../hub/local/nation/synthetic/syntheticStatements';

const offices = nationOffices(nationSizeMax);
const anOffice = fc.constantFrom(...offices);
const aSeed = fc.integer({ min: 0, max: 2_147_483_647 });
const aCount = fc.integer({ min: 1, max: 60 });

type Records = Readonly<Record<string, readonly object[]>>;
function recordsOf(...parts: Parameters<typeof syntheticRecords>): Records {
  return Object.fromEntries(syntheticRecords(...parts).map(({ name, rows }) => [name, [...rows]]));
}

const holds = (property: (records: Records, code: string, count: number) => void): void =>
  fc.assert(
    fc.property(anOffice, aSeed, aCount, (office, seed, count) =>
      property(recordsOf(office, seed, count), office.code, count),
    ),
    { numRuns: 60 },
  );

it('draws the same records of the same seed, and others of another', () => {
  fc.assert(
    fc.property(anOffice, aSeed, (office, seed) => {
      expect(recordsOf(office, seed, 20)).toEqual(recordsOf(office, seed, 20));
      expect(recordsOf(office, seed, 20)).not.toEqual(recordsOf(office, seed ^ 1, 20));
    }),
    { numRuns: 20 },
  );
});

it('makes as many awards as asked, with identifiers that say whose they are', () => {
  holds((records, code, count) => {
    const ids = (records['award'] as AwardRow[]).map(({ id }) => id);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    expect(ids.filter((id) => !id.startsWith(`${code}:syn-`))).toEqual([]);
  });
});

it('keeps amounts in whole pence from 0, in the unit they are rounded to, or unknown', () => {
  holds((records) => {
    for (const { amount_pence, precision_pence } of records['award'] as AwardRow[]) {
      expect(amount_pence === null).toBe(precision_pence === null);
      if (amount_pence === null || precision_pence === null) continue;
      expect(Number.isSafeInteger(amount_pence) && amount_pence >= 0).toBe(true);
      expect(amount_pence % precision_pence).toBe(0);
    }
  });
});

it('keeps a term within its financial year', () => {
  holds((records) => {
    for (const { financial_year, starts_on, ends_on } of records['award'] as AwardRow[]) {
      expect(isFinancialYear(financial_year)).toBe(true);
      if (starts_on === null || ends_on === null) continue;
      const start = Number(financial_year.slice(0, 4));
      expect(starts_on >= `${start}-04-01` && starts_on <= ends_on).toBe(true);
      expect(ends_on <= `${start + 1}-03-31`).toBe(true);
    }
  });
});

it('refers to nothing that is not there', () => {
  const priorities = readPriorities();
  const codes = new Set(readOffices().map(({ code }) => code));
  holds((records, code) => {
    const organisations = new Set((records['organisation'] as OrganisationRow[]).map((o) => o.id));
    const grants = new Map((records['grant_received'] as GrantRow[]).map((g) => [g.id, g]));
    for (const award of records['award'] as AwardRow[]) {
      expect(award.provider_id === null || organisations.has(award.provider_id)).toBe(true);
      expect(award.priority === null || priorities.has(award.priority)).toBe(true);
      if (award.grant_id !== null) {
        expect(grants.get(award.grant_id)?.financial_year).toBe(award.financial_year);
      }
    }
    for (const { reference } of records['statement_line'] as StatementLineRow[]) {
      expect(grants.has(reference)).toBe(true);
    }
    for (const { counterparty } of records['cross_charge'] as CrossChargeRow[]) {
      expect(codes.has(counterparty) && counterparty !== code).toBe(true);
    }
  });
});

it('says wherever a person sees it that it is synthetic', () => {
  holds((records) => {
    for (const name of ['award', 'grant_received', 'cross_charge']) {
      for (const row of records[name] ?? []) expect(row).toMatchObject({ origin: 'SYNTHETIC' });
    }
    const shown = [
      ...(records['award'] as AwardRow[]).map(({ title }) => title),
      ...(records['grant_received'] as GrantRow[]).map(({ name }) => name),
      ...(records['cross_charge'] as CrossChargeRow[]).map(({ description }) => description),
      ...(records['organisation'] as OrganisationRow[]).flatMap(({ id, name }) =>
        id.startsWith('LOCAL-synthetic-') ? [name] : [],
      ),
    ];
    expect(shown.filter((text) => !text.includes('(synthetic)'))).toEqual([]);
  });
});

it('tells of a charge in the books of both offices, unless one has not recorded it', () => {
  const [essex, kent] = offices;
  if (!essex || !kent) throw new Error('There are no two offices.');
  const charges = (from: typeof essex, with_: string, seed: number): CrossChargeRow[] =>
    (recordsOf(from, seed, 1)['cross_charge'] as CrossChargeRow[]).filter(
      ({ counterparty }) => counterparty === with_,
    );
  const numberOf = ({ reference }: CrossChargeRow): string | undefined =>
    reference.split('-').at(-1);
  const pairs = Array.from({ length: 150 }, (_, seed) => {
    const payable = charges(kent, 'essex', seed).filter((row) => row.direction === 'PAYABLE');
    return charges(essex, 'kent', seed)
      .filter((row) => row.direction === 'RECEIVABLE')
      .map((owed) => ({ owed, owes: payable.find((row) => numberOf(row) === numberOf(owed)) }));
  }).flat();
  const recorded = pairs.flatMap(({ owed, owes }) => (owes ? [{ owed, owes }] : []));
  expect(recorded.length).toBeGreaterThan(10);
  expect(recorded.length).toBeLessThan(pairs.length);
  for (const { owed, owes } of recorded) {
    expect([0, 50_000]).toContain(owes.amount_pence - owed.amount_pence);
    expect(owes.financial_year).toBe(owed.financial_year);
  }
});

it('is as skewed as published awards are', () => {
  const [office] = offices;
  if (!office) throw new Error('There is no office.');
  const awards = recordsOf(office, 1, 4_000)['award'] as AwardRow[];
  const amounts = awards.flatMap(({ amount_pence }) => amount_pence ?? []).sort((a, b) => a - b);
  const median = amounts[amounts.length >> 1] ?? 0;
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  expect(median).toBeGreaterThan(1_500_000);
  expect(median).toBeLessThan(2_200_000);
  expect(mean / median).toBeGreaterThan(1.8);
  const withoutAmount = (awards.length - amounts.length) / awards.length;
  expect(withoutAmount).toBeGreaterThan(0.02);
  expect(withoutAmount).toBeLessThan(0.05);
});
